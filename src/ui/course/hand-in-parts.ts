import type { Course } from '../../app/course.svelte.ts';
import { checks } from '../../core/course/checks.ts';
import type { LabTopic, OwnLabs } from '../../core/course/own-labs.ts';
import type { OwnNumbers } from '../../core/course/own-numbers.ts';
import type { Progress } from '../../core/course/progress.ts';
import type { SheetPart } from '../../core/course/sheet.ts';
import { topicNumber, topics, type TopicId } from '../../core/course/topics.ts';
import type { CourseMessages } from '../messages/course/es.ts';
import { optionsOf, told, type LabLines } from '../messages/course/topic-words.ts';

/** What is handed in, top to bottom: the same on the page, on paper and in the picture. */
export function handInParts(
  { handIn, progress, doneCount, made }: Course,
  c: CourseMessages,
  atMs: number,
): readonly SheetPart[] {
  const m = c.teacher.page;
  const answers = topics.flatMap((id): SheetPart[] => {
    const given = progress[id]?.answer;
    if (!given || !handIn.has(id)) return [];
    const words = c.topics[id];
    const text =
      checks[id].kind === 'choice'
        ? (optionsOf(words, given.own)[Number(given.text)] ?? '')
        : given.text.replaceAll('-', '−');
    return [
      { kind: 'strong', text: `${topicNumber(id)}. ${words.title}` },
      { kind: 'text', text: told(words.ask, given.own) },
      { kind: 'text', text: `→ ${m.answer(text, given.isRight, given.tries ?? 1)}` },
    ];
  });
  const numbers = handIn.withNumbers ? numberParts(made, progress, c) : [];
  return [
    { kind: 'title', text: m.title(handIn.name.trim()) },
    { kind: 'note', text: m.made(c.day(atMs), doneCount, topics.length) },
    ...headed(m.answers, answers),
    ...headed(m.numbers, numbers),
    ...headed(m.pictures, pictureParts(handIn, m.caption)),
    { kind: 'note', text: m.madeWith },
  ];
}

function headed(heading: string, parts: readonly SheetPart[]): readonly SheetPart[] {
  return parts.length > 0 ? [{ kind: 'heading', text: heading }, ...parts] : [];
}

function pictureParts(
  { pictures }: Course['handIn'],
  captionOf: (className: string, take: number) => string,
): readonly SheetPart[] {
  if (pictures.length === 0) return [];
  const told = pictures.map(({ of, ...picture }) =>
    of ? { ...picture, caption: captionOf(of.className, of.take) } : picture,
  );
  return [{ kind: 'pictures', pictures: told }];
}

/**
 * A student's own numbers, a line each; none where nothing was made yet. A number that a question asks for is not
 * among them before that is answered rightly: who looks at the page can still go back and answer.
 */
export function numberParts(
  own: OwnNumbers,
  progress: Progress,
  c: CourseMessages,
): readonly SheetPart[] {
  const m = c.teacher.page;
  const { classCount, photoCount, takeCount, heldOut, parameterCount, runAccuracy } = own;
  const said = [
    classCount > 0 && m.project(classCount, photoCount, takeCount),
    heldOut && m.heldOut(heldOut.right, heldOut.asked, c.percent(heldOut.right / heldOut.asked)),
    parameterCount !== undefined &&
      isAnswered(progress, 'networks') &&
      m.parameters(c.whole(parameterCount)),
    runAccuracy !== undefined && m.run(c.percent(runAccuracy)),
    ...labLines(own.labs ?? {}, progress, m.labs),
  ];
  return said.flatMap((text): SheetPart[] => (text ? [{ kind: 'text', text }] : []));
}

function isAnswered(progress: Progress, id: TopicId): boolean {
  return progress[id]?.answer?.isRight === true;
}

function labLines(labs: OwnLabs, progress: Progress, lines: LabLines): readonly string[] {
  const line = <Topic extends LabTopic>(topic: Topic, own: OwnLabs[Topic]) =>
    own ? [lines[topic](own, isAnswered(progress, topic))] : [];
  return (Object.keys(lines) as LabTopic[]).flatMap((topic) => line(topic, labs[topic]));
}
