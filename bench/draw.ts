import { drawPdf } from '../documents/draw/pdf/pdf.ts';
import { drawXlsx } from '../documents/draw/xlsx.ts';
import { reportOf } from './paper.ts';

/** In a process of its own, whose memory is the drawing's alone: seconds, peak MiB and bytes of one report, as JSON. */
const [format, people] = process.argv.slice(2);
const paper = reportOf(Number(people));
const began = performance.now();
const bytes = format === 'pdf' ? await drawPdf(paper) : await drawXlsx(paper);
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ seconds, mebibytes: process.resourceUsage().maxRSS / 1024, bytes: bytes.length }));
