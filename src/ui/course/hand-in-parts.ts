import type { Course } from '../../app/course.svelte.ts';
import { checks } from '../../core/course/checks.ts';
import type { OwnNumbers } from '../../core/course/own-numbers.ts';
import type { SheetPart } from '../../core/course/sheet.ts';
import { topicNumber, topics } from '../../core/course/topics.ts';
import type { CourseMessages } from '../messages/course/es.ts';
import { told } from '../messages/course/topic-words.ts';

/** What is handed in, top to bottom: the same on the page, on paper and in the picture. */
export function handInParts(
  { handIn, progress, doneCount, own }: Course,
  c: CourseMessages,
  atMs: number,
): readonly SheetPart[] {
  const m = c.teacher.page;
  const answers = topics.flatMap((id): SheetPart[] => {
    const given = progress[id]?.answer;
    if (!given || !handIn.has(id)) return [];
    const words = c.topics[id];
    const text =
      checks[id].kind === 'choice' ? (words.options[Number(given.text)] ?? '') : given.text;
    return [
      { kind: 'strong', text: `${topicNumber(id)}. ${words.title}` },
      { kind: 'text', text: told(words.ask, given.own) },
      { kind: 'text', text: `→ ${m.answer(text, given.isRight)}` },
    ];
  });
  const numbers = handIn.withNumbers ? numberParts(own, c) : [];
  return [
    { kind: 'title', text: m.title(handIn.name.trim()) },
    { kind: 'note', text: m.made(c.day(atMs), doneCount, topics.length) },
    ...headed(m.answers, answers),
    ...headed(m.numbers, numbers),
    ...headed(m.pictures, pictureParts(handIn)),
    { kind: 'note', text: m.madeWith },
  ];
}

function headed(heading: string, parts: readonly SheetPart[]): readonly SheetPart[] {
  return parts.length > 0 ? [{ kind: 'heading', text: heading }, ...parts] : [];
}

function pictureParts({ pictures }: Course['handIn']): readonly SheetPart[] {
  return pictures.length > 0 ? [{ kind: 'pictures', pictures }] : [];
}

function numberParts(own: OwnNumbers, c: CourseMessages): readonly SheetPart[] {
  const m = c.teacher.page;
  const { classCount, photoCount, takeCount, heldOut, parameterCount, runAccuracy } = own;
  const said = [
    classCount > 0 && m.project(classCount, photoCount, takeCount),
    heldOut && m.heldOut(heldOut.right, heldOut.asked, c.percent(heldOut.right / heldOut.asked)),
    parameterCount !== undefined && m.parameters(c.whole(parameterCount)),
    runAccuracy !== undefined && m.run(c.percent(runAccuracy)),
  ];
  return said.flatMap((text): SheetPart[] => (text ? [{ kind: 'text', text }] : []));
}
