import { flushSync } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { recordPhrase } from '../../src/camera/microphone.ts';
import { Notices } from '../../src/app/notices.svelte.ts';
import { phraseLimitMs, PhraseRecorder } from '../../src/app/phrase-recorder.svelte.ts';
import { ProjectKeeper } from '../../src/app/project-keeper.ts';
import { ReactionEditor } from '../../src/app/reaction-editor.svelte.ts';
import { playTone } from '../../src/app/sound/play-tone.ts';
import { SoundOutput } from '../../src/app/sound/sound-output.ts';
import { toneMs, tones } from '../../src/app/sound/tones.ts';
import type { StoreTrouble } from '../../src/training/store/store.ts';
import { newId } from '../../src/training/store/ids.ts';
import { openStore } from '../../src/training/store/store.ts';

const keepers: ProjectKeeper[] = [];

afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.dispose();
  vi.restoreAllMocks();
});

/** A project in a database of its own, with one class, and what changes its reactions. */
async function project(databaseName = `test-${newId()}`) {
  const keeper = new ProjectKeeper();
  keepers.push(keeper);
  await keeper.open(undefined, databaseName);
  const mug = keeper.contents.classes[0] ?? (await keeper.addClass('Taza'));
  const reaction = () => keeper.contents.classes.find(({ id }) => id === mug.id)?.reaction;
  const notices = new Notices();
  const editor = new ReactionEditor(keeper, notices, reaction);
  return { keeper, editor, notices, reaction, classId: mug.id, databaseName };
}

/** What a second start finds. */
async function reopened(databaseName: string) {
  for (const keeper of keepers.splice(0)) keeper.dispose();
  return project(databaseName);
}

async function decoded(bytes: ArrayBuffer): Promise<AudioBuffer> {
  return new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes.slice(0));
}

/** A phrase of the fake microphone, `forMs` long. */
async function recorded(forMs: number) {
  const recording = await recordPhrase(phraseLimitMs);
  if (!recording.ok) throw new Error(recording.trouble.kind);
  setTimeout(() => recording.value.stop(), forMs);
  const phrase = await recording.value.ended;
  if (!phrase) throw new Error('nothing was recorded');
  return phrase;
}

describe('a recorded phrase', () => {
  test('is stored, survives, and can be heard', async () => {
    const { editor, classId, databaseName } = await project();
    await editor.keepPhrase(classId, await recorded(900));
    const { keeper, reaction } = await reopened(databaseName);
    const sound = reaction()?.sound;
    if (sound?.kind !== 'phrase') throw new Error('no phrase');
    const media = (await keeper.media(sound.mediaId))!;
    expect(media.type).toMatch(/^audio\//);
    const { duration, length } = await decoded(media.bytes);
    expect(duration).toBeGreaterThan(0.3);
    expect(duration).toBeLessThan(3);
    expect(length).toBeGreaterThan(0);

    const output = new SoundOutput();
    const started = vi.spyOn(AudioBufferSourceNode.prototype, 'start');
    const read = vi.fn(() => keeper.media(sound.mediaId));
    await output.playPhrase(sound.mediaId, read);
    await output.playPhrase(sound.mediaId, read);
    expect(started).toHaveBeenCalledTimes(2);
    expect(read).toHaveBeenCalledTimes(1);
    output.dispose();
  });

  test('ends at its limit by itself, and the microphone is let go', async () => {
    const get = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
    const recording = await recordPhrase(500);
    if (!recording.ok) throw new Error(recording.trouble.kind);
    const phrase = await recording.value.ended;
    expect((await decoded(phrase!.bytes)).duration).toBeGreaterThan(0.2);
    const stream = await (get.mock.results[0]!.value as Promise<MediaStream>);
    expect(stream.getTracks().map((track) => track.readyState)).toEqual(['ended']);
  });

  test('that is removed can be brought back, even after the store forgot it', async () => {
    const { keeper, editor, notices, classId, reaction, databaseName } = await project();
    await editor.setEmoji(classId, '🎉');
    await editor.keepPhrase(classId, await recorded(500));
    const kept = reaction();
    await editor.setSound(classId, { kind: 'tone', tone: 1 });
    expect(reaction()).toEqual({
      picture: { kind: 'emoji', emoji: '🎉' },
      sound: { kind: 'tone', tone: 1 },
    });
    const notice = notices.list.find(({ message }) => message.kind === 'removed-phrase');
    await keeper.store!.purgeDeleted(keeper.contents.project.id);
    await notice!.act!();
    expect(reaction()).toEqual(kept);
    const after = await reopened(databaseName);
    const sound = after.reaction()?.sound;
    expect(sound?.kind === 'phrase' && (await after.keeper.media(sound.mediaId))).toBeTruthy();
  });
});

describe('the recorder', () => {
  function recorder() {
    const keep = vi.fn(async () => {});
    const subject = new PhraseRecorder(keep);
    const phase = (wanted: string) =>
      vi.waitFor(() => {
        flushSync();
        expect(subject.state.phase).toBe(wanted);
      });
    return { subject, keep, phase };
  }

  test('keeps what was said while it was held', async () => {
    const { subject, keep, phase } = recorder();
    void subject.press('mug');
    await phase('recording');
    await new Promise((resolve) => setTimeout(resolve, 700));
    subject.release();
    await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(1));
    expect(keep).toHaveBeenCalledWith('mug', expect.objectContaining({ type: expect.any(String) }));
    expect(subject.state).toEqual({ phase: 'idle' });
  });

  test('goes on after a tap until the next one', async () => {
    const { subject, keep, phase } = recorder();
    void subject.press('mug');
    subject.release();
    await phase('recording');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(keep).not.toHaveBeenCalled();
    void subject.press('mug');
    subject.release();
    await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(1));
  });

  test('does not begin when the finger went to answer the question', async () => {
    const { subject, keep } = recorder();
    const given = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    let allow = () => {};
    const asked = new Promise<void>((resolve) => (allow = resolve));
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (wish) => {
      await asked;
      return given(wish);
    });
    void subject.press('mug');
    await new Promise((resolve) => setTimeout(resolve, 500));
    subject.release();
    allow();
    await vi.waitFor(() => expect(subject.state).toEqual({ phase: 'idle', ready: true }));
    expect(keep).not.toHaveBeenCalled();
  });

  test('throws away what was cancelled', async () => {
    const { subject, keep, phase } = recorder();
    void subject.press('mug');
    await phase('recording');
    await new Promise((resolve) => setTimeout(resolve, 500));
    subject.cancel();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(keep).not.toHaveBeenCalled();
    expect(subject.state).toEqual({ phase: 'idle' });
  });

  test.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'not-found'],
    ['NotReadableError', 'in-use'],
    ['TypeError', 'unknown'],
  ])('explains %s', async (name, trouble) => {
    const { subject } = recorder();
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', name));
    await subject.press('mug');
    expect(subject.state).toEqual({ phase: 'idle', trouble });
  });
});

describe('a reaction', () => {
  test('has a photograph from a file, at most 1280 px long', async () => {
    const { keeper, editor, classId, reaction } = await project();
    const canvas = new OffscreenCanvas(3000, 1500);
    const context = canvas.getContext('2d')!;
    context.fillStyle = 'teal';
    context.fillRect(0, 0, 3000, 1500);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    await editor.setPhotoFile(classId, new File([blob], 'wide.png'));
    const picture = reaction()?.picture;
    if (picture?.kind !== 'photo') throw new Error('no photo');
    const media = (await keeper.media(picture.mediaId))!;
    const bitmap = await createImageBitmap(new Blob([media.bytes], { type: media.type }));
    expect([media.type, bitmap.width, bitmap.height]).toEqual(['image/jpeg', 1280, 640]);
  });

  test('stays as it was when the file is no photograph', async () => {
    const { editor, classId, reaction } = await project();
    await editor.setEmoji(classId, '🎉');
    await editor.setPhotoFile(classId, new File(['no photo'], 'torn.jpg'));
    expect(editor.trouble).toBe('photo-unreadable');
    expect(reaction()).toEqual({ picture: { kind: 'emoji', emoji: '🎉' } });
  });

  test('stays as it was on a full disk, in memory and on the disk', async () => {
    const { keeper, editor, classId, reaction, databaseName } = await project();
    await editor.setEmoji(classId, '🎉');
    const told: StoreTrouble[] = [];
    keeper.troubled.subscribe((trouble) => told.push(trouble));
    const full = new DOMException('', 'QuotaExceededError');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    await editor.keepPhrase(classId, { type: 'audio/webm', bytes: new ArrayBuffer(10) });
    expect(editor.trouble).toBe('quota-full');
    expect(reaction()).toEqual({ picture: { kind: 'emoji', emoji: '🎉' } });
    // It has its own words, in the sheet: no photograph is at risk.
    expect(told).toEqual([]);
    put.mockRestore();
    await editor.setSound(classId, { kind: 'name' });
    expect(editor.trouble).toBeUndefined();
    const after = await reopened(databaseName);
    expect(after.reaction()).toEqual({
      picture: { kind: 'emoji', emoji: '🎉' },
      sound: { kind: 'name' },
    });
  });

  test('lives in memory where there is no disk', async () => {
    const keeper = new ProjectKeeper();
    keepers.push(keeper);
    const mug = await keeper.addClass('Taza');
    const media = { id: newId(), type: 'audio/webm', bytes: new ArrayBuffer(10) };
    const reaction = { sound: { kind: 'phrase', mediaId: media.id } } as const;
    expect(await keeper.setReaction(mug.id, reaction, [media])).toMatchObject({ ok: true });
    expect(keeper.contents.classes[0]?.reaction).toEqual(reaction);
    expect((await keeper.media(media.id))?.type).toBe('audio/webm');
  });

  test('is gone when it is taken away, media and all', async () => {
    const { keeper, editor, classId, reaction, databaseName } = await project();
    await editor.keepPhrase(classId, { type: 'audio/webm', bytes: new ArrayBuffer(10) });
    const sound = reaction()?.sound;
    await editor.setSound(classId, undefined);
    expect(reaction()).toBeUndefined();
    keeper.dispose();
    await reopened(databaseName);
    const store = await openStore(databaseName);
    if (!store.ok || sound?.kind !== 'phrase') throw new Error('no store');
    expect(await store.value.media(sound.mediaId)).toBeUndefined();
    store.value.close();
  });
});

describe('the tones', () => {
  test.each(tones.map((tone) => [tone.id, tone] as const))(
    '%s is heard, and ends',
    async (_id, tone) => {
      const rate = 22_050;
      const context = new OfflineAudioContext(
        1,
        Math.ceil((rate * (toneMs(tone) + 200)) / 1000),
        rate,
      );
      playTone(context, context.destination, tone, 0);
      const samples = (await context.startRendering()).getChannelData(0);
      const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(peak).toBeGreaterThan(0.1);
      expect(peak).toBeLessThanOrEqual(1);
      const tail = samples.slice(-Math.floor(rate * 0.1));
      expect(Math.max(...tail.map(Math.abs))).toBe(0);
    },
  );
});
