import type { inputCodes } from '../codes/input.ts';
import type { WordsFor } from '../codes/values.ts';
import { select } from '../select.ts';
import { gradeWords } from './grades.ts';

const kind =
  '{expected, select, string {text} number {a number} int {a whole number} boolean {true or false} array {a list, in [ ]} tuple {a list, in [ ]} object {an object, in braces} record {an object, in braces} other {{expected}}}';

export const inputWords = {
  'input.noFile': 'There is no such file.',
  'input.noFolder': 'There is no such folder.',
  'input.isFolder': 'This is a folder; name the file.',
  'input.noPermission': 'The file may not be read. Give the user who runs mizan the right to read it.',
  'input.notUtf8': 'The text is not UTF-8. Save the file with the encoding UTF-8.',
  'input.emptyJson': 'There is nothing here; JSON is wanted.',
  'input.notJsonHere': 'From column {column} on this is not JSON.',
  'input.brokenCsv':
    'A quotation mark is out of place. A cell with a comma or a quotation mark stands in quotation marks, and those inside it are doubled.',
  'input.emptyCsv': 'The file is empty. Its first line names the columns: {columns}.',
  'input.missingColumn': 'The column “{column}” is missing. Add it to the first line.',
  'input.unknownColumn': 'There is no column “{column}”. Known are: {known}.',
  'input.repeatedColumn': 'The column “{column}” stands twice in the first line.',
  'input.wrongCells':
    'The row has {given, plural, one {# cell} other {# cells}}, the first line has {expected}. A cell with a comma stands in quotation marks.',
  'input.missing': `This field is missing; it holds ${kind}.`,
  'input.wrongType': `“{given}” is not ${kind}.`,
  'input.wrongShape': '“{given}” does not have the shape that is wanted here.',
  'input.unknownField': 'There is no field “{field}” here.{known, select, _ {} other { Known are: {known}.}}',
  'input.notOneOf': '“{given}” is none of: {known}.',
  'input.tooFew': 'The list is too short: at least {least} are wanted.',
  'input.tooMany': 'The list is too long: at most {most} are wanted.',
  'input.tooLong': 'The act is too large; {most} KiB are allowed. Put long texts into an attachment.',
  'input.empty': 'This must not be empty.',
  'input.notStorable':
    'The text holds a character that cannot be stored (NUL or half of a character pair). Type it anew.',
  'input.notAnId': '“{given}” is not an id. An id has up to 40 letters, digits, “.”, “_” and “-”, such as E017.',
  'input.notOfHr': '“{given}” is not of the HR service on that day.',
  'input.notInService': '“{given}” is not in service in the body on that day.',
  'input.ownDeputy': 'Nobody is a deputy for himself.',
  'input.endsBeforeBegin': 'The last day, {to}, is before the first, {from}.',
  'input.inThePast': '{day} is over: a deputy is set for today or later.',
  'input.notADate': '“{given}” is not a day of the calendar. Write it as 2026-01-31.',
  'input.notADateTime': '“{given}” is not a day with a time. Write it as 2026-01-31T09:40.',
  'input.notAMonthDay': '“{given}” is not a day of the year. Write month and day as 01-31.',
  'input.notATime': '“{given}” is not a time of day. Write it as 09:00.',
  'input.notAYear': '“{given}” is not a year. Write it as 2026.',
  'input.notAHash': '“{given}” is not a SHA-256: 64 digits 0–9 and letters a–f.',
  'input.notYesNo': '“{given}” is neither yes nor no.',
  'input.notAClass': '“{given}” is not a classification. Write it as supreme-2 or fifth-1, or leave it empty.',
  'input.notAnEmail': '“{given}” is not an e-mail address.',
  'input.notAScore': '“{given}” is not a final score. Write it with one decimal, from 2.0 to 5.0.',
  'input.notDone':
    '“{given}” does not say when the measure was carried out. Write the day as 2026-01-31, or yes or no.',
  'input.doneWithoutMeasure':
    '“{given}” says that a measure was carried out, and none is named. Name it in the column measure, or leave the cell empty.',
  'input.notWholePositive': '“{given}” is not a whole number from 1 up.',
  'input.notABodyId': '“{given}” is not an id of a body: 2 to 40 small Latin letters, digits and “-”.',
  'input.notAZone': '“{given}” is not a time zone that keeps one offset. Write it as Asia/Baku.',
  'input.notDecimals': '“{given}” is not a number of decimals from 0 to 4.',
  'input.opensTooLate':
    '“{given}” cannot be the day from which appraisals open. Write month and day, 12-01 at the latest (§4.1).',
  'input.hoursOutOfOrder': 'The hours are out of order. They run: from, begin and end of lunch, to.',
  'input.noHrService': 'Nobody is responsible for HR. Name at least one person; the first is the head.',
  'input.repeatedUnit': 'The name “{unit}” stands twice. Two units cannot bear one name.',
  'input.unknownUnit': 'The body has no unit “{unit}”.{known, select, _ {} other { Known are: {known}.}}',
  'input.unknownSubUnit':
    '{unit, select, _ {Outside units} other {The unit “{unit}”}} has no sub-unit “{subUnit}”.{known, select, _ {} other { Known are: {known}.}}',
  'input.repeatedId': '{id} stands already on line {line}. An id belongs to one person.',
  'input.unknownPerson': 'Nobody has the id {id}. It must be in roster.csv or come by a row “hired”.',
  'input.noSupervisor':
    'The immediate supervisor is missing. Only the head of the body has none (headOfBody in body.json).',
  'input.ownSupervisor': '{id} cannot be the supervisor of {id}.',
  'input.circle': 'These people lead each other in a circle: {people}.',
  'input.appointedLater':
    'Appointed on {appointedOn}, so not on the roster of 1 January {year}. Enter it in changes-{year}.csv as “hired”.',
  'input.notOfAPerson': 'A row “{type}” concerns the body: leave servantId empty instead of “{given}”.',
  'input.noDetails': 'A row “{type}” has no details. Leave the cell empty.',
  'input.notAnOffice':
    '“{given}” is not an office. Known are: headOfBody, hrDeputyHead, hrService, internalControl, unitHead:<name>, subUnitHead:<name>.',
  'input.statusBackwards':
    'Nobody goes back to “{given}”. Write the status of the roster, or enter a new appointment as changes.',
  'input.movedWithoutDay':
    'This is another than on the roster, but the day of appointment, {day}, is the same. Write the day from which it holds into appointedOn; a unit that has got another name is entered as “unitChanged”.',
  'input.appointedEarlier':
    'The roster has a later appointment to the position, on {known}, than {given}. Write that day, or correct it by changes.',
  'input.yearNotOver': '{year} is not over: there are results of earlier years only.',
  'input.resultOfRecord':
    'The result of {year} stands in the record ({score}) and is corrected there alone. Take the row out.',
  'input.contradiction': 'The row contradicts the roster: {because}',
  'input.gradeOfScore': `The grade “{given}” does not go with the score {score}, which is ${select('grade', gradeWords)} ({grade}).`,
  'input.repeatedResult': 'The result of {id} for {year} stands already on line {line}.',
  'input.notASafeAddress':
    '“{given}” is not an address that begins with https. Write it as https://mizan.example.gov.az; http is for this machine’s own address alone.',
  'input.notAnOrigin': '“{given}” has a path or a query. Write it as https://mizan.example.gov.az.',
  'input.wantedWith': 'This is wanted together with {other}.',
  'input.noPublicUrl':
    'The console can be reached from other machines, but at an unknown address. Write the one that people open: https://mizan.example.gov.az.',
  'input.noCalendars': 'There is no calendar file here. One a year is wanted, such as az-2026.json.',
  'input.repeatedYear': 'The year {year} has a file already: {file}. Keep one of the two.',
  'input.anotherBody': 'Another body is in this data folder already; use another folder (MIZAN_DATA).',
  'input.missingCalendar':
    'The work calendar of {year} is missing. Add the file az-{year}.json to this folder, or name another one with --calendars.',
  'input.unknownAct': 'There is no act “{act}”. “mizan act --help” lists them.',
  'input.actElsewhere': 'The act “{act}” is not done on “{on}”. There it is one of: {known}.',
  'input.unknownSubject':
    '“{given}” is nothing an act can be done on. Write the id of a servant, unit:<name>, or body.',
  'input.anotherYear': '“{given}” is not of the year {year}.',
  'input.beforeYear':
    '{given} is before the year {year}, whose appraisal this is. Give the right --year, or take the line out.',
  'input.outOfOrder': '{given} comes after {givenBefore}: the lines stand in order of time.',
} as const satisfies WordsFor<typeof inputCodes>;
