/** What shows that a form is ours. */
export function Token({ token }: { readonly token: string }) {
  return <input type="hidden" name="_csrf" value={token} />;
}
