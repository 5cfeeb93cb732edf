import { webCodes } from '../../../locales/codes/web/index.ts';
import type { Speech } from '../../../locales/speak.ts';
import { useSpeech } from '../speech.tsx';
import { ChoiceField, DayField, LineField, SelectField, TextField, type FormState, type Option } from './fields.tsx';
import { PeopleField } from './people-field.tsx';
import { specs, type FieldSpec } from './specs.ts';

/** People and goals that the fields of an act choose from, by the name of the field. */
export type Choices = Readonly<Record<string, readonly Option[]>>;

/** The fields of an act whose form is a list of fields. */
export function SpecFields({
  act,
  state,
  choices,
}: {
  readonly act: string;
  readonly state: FormState;
  readonly choices: Choices;
}) {
  return (
    <>
      {(specs[act] ?? []).map((spec) => (
        <SpecField spec={spec} state={state} choices={choices[spec.name]} />
      ))}
    </>
  );
}

interface SpecFieldProps {
  readonly spec: FieldSpec;
  readonly state: FormState;
  readonly choices: readonly Option[] | undefined;
}

function SpecField({ spec, state, choices }: SpecFieldProps) {
  const speech = useSpeech();
  const { name, kind, hint, says, optional } = spec;
  const number = /\[(\d+)\]$/.exec(name)?.[1];
  const props = {
    state,
    name,
    label:
      number === undefined
        ? says === undefined
          ? speech.name('field', spec.label)
          : speech.say({ code: says })
        : speech.words('web.form.witness', { number: Number(number) + 1 }),
    hint: hint === undefined ? undefined : speech.say({ code: hint }),
    optional,
  };
  if (kind === 'people') return <PeopleField {...props} options={choices ?? []} />;
  if (choices !== undefined) return <SelectField {...props} options={choices} />;
  switch (kind) {
    case 'text':
      return <TextField {...props} />;
    case 'day':
      return <DayField {...props} />;
    case 'choice':
      return <ChoiceField {...props} options={optionsOf(speech, spec)} />;
    default:
      return <LineField {...props} />;
  }
}

function optionsOf(speech: Speech, { name, options = [] }: FieldSpec): readonly Option[] {
  return options.map((value) => {
    const code = `web.form.option.${value}`;
    if (name === 'quarter') return { value, label: speech.words('web.notes.quarter', { quarter: value }) };
    return { value, label: code in webCodes ? speech.say({ code: code as keyof typeof webCodes }) : value };
  });
}
