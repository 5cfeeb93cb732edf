/** Words that a paper bears whatever stands on it. */
export const drawingWords = {
  front: 'Titul vərəqi',
  signature: 'imza',
  name: 'soyadı, adı, atasının adı',
  date: 'tarix',
  seal: 'M.Y.',
};
