/** Words that a paper bears whatever stands on it. */
export const drawingWords = {
  signature: 'signature',
  name: 'full name',
  date: 'date',
  seal: 'Place of the seal',
};
