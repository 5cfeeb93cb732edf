/** Words that a paper bears whatever stands on it. */
export const drawingWords = {
  front: 'Front page',
  signature: 'signature',
  name: 'full name',
  date: 'date',
  seal: 'Place of the seal',
};
