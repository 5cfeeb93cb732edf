import { annex1Shape } from './annex1-shape.ts';
import { annex2Shape, annex3Shape, annex5Shape, measuresShape, orderShape } from './report-shapes.ts';

/** The shape of the data of every paper, by its name. */
export const paperShapes = {
  annex1: annex1Shape,
  annex2: annex2Shape,
  annex3: annex3Shape,
  annex5: annex5Shape,
  order: orderShape,
  measures: measuresShape,
} as const;
