import type { Speech } from '../../locales/speak.ts';
import type { BodyView } from '../views/body-view.ts';
import { gradesInOrder } from './pages/grade-chart.tsx';

/** What is used of echarts, whose own types are not found by a package of modules. */
interface Echarts {
  init(
    dom: null,
    theme: null,
    options: object,
  ): { setOption(option: object): void; renderToSVGString(): string; dispose(): void };
}

/** The distribution of grades as SVG text, drawn without a browser. */
export async function gradeChart(speech: Speech, grades: BodyView['grades']): Promise<string> {
  const echarts = (await import('echarts')) as unknown as Echarts;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 640, height: 220 });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'system-ui, sans-serif', fontSize: 14 },
    grid: { left: 110, right: 40, top: 10, bottom: 10 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: gradesInOrder.map((grade) => speech.name('grade', grade)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: '#1b1f24', fontSize: 14 },
    },
    series: [
      {
        type: 'bar',
        data: gradesInOrder.map((grade) => grades[grade] ?? 0),
        itemStyle: { color: '#3a4149' },
        label: { show: true, position: 'right', color: '#1b1f24', fontSize: 14 },
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
