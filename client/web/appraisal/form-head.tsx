import type { AppraisalView } from '../../views/appraisal-view.ts';
import { SummaryList } from '../components/summary-list.tsx';
import { useSpeech } from '../speech.tsx';

/** The head of Annex 1. */
export function FormHead({ view, body }: { readonly view: AppraisalView; readonly body: string }) {
  const speech = useSpeech();
  const { post, servant, form, who, year } = view;
  const holder = (role: string) => who.find((one) => one.role === role)?.person;
  const supervisor = holder('supervisor');
  return (
    <SummaryList
      rows={[
        { label: speech.words('web.form.body'), value: body },
        { label: speech.words('web.form.servant'), value: <strong>{servant.name}</strong> },
        { label: speech.words('web.form.unit'), value: post?.unit ?? '' },
        { label: speech.words('web.form.subUnit'), value: post?.subUnit ?? '' },
        {
          label: speech.words('web.form.position'),
          value: [post?.position ?? '', post?.qualificationDegree ?? ''].filter((part) => part !== '').join(', '),
        },
        { label: speech.words('web.form.appointedOn'), value: post === null ? '' : speech.date(post.appointedOn) },
        { label: speech.words('web.form.drawnUpOn'), value: form === null ? '' : speech.date(form.drawnUpOn) },
        {
          label: speech.words('web.form.supervisor'),
          value: supervisor === undefined ? '' : `${supervisor.name}, ${supervisor.position}`,
        },
        { label: speech.words('web.form.unitHead'), value: holder('unitHead')?.name ?? '' },
        { label: speech.words('web.form.period'), value: speech.words('web.form.periodOf', { year: String(year) }) },
      ]}
    />
  );
}
