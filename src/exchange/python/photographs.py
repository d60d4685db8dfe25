"""The photographs of the folder: which are learned from, and how the network is shown them.

Everything here does what the app does on the phone: whole bursts are set aside, never single frames, and a
picture is resized without aliasing and, for a network of one's own, rounded to whole levels.
"""

import csv
import random
from collections import defaultdict
from pathlib import Path

import tensorflow as tf

# The app's gray is luma (ITU-R BT.601): the eye sees green best.
LUMA = [[0.299], [0.587], [0.114]]


def read_list(folder):
    """The rows of bursts.csv, as dictionaries: path, class, burst, split."""
    with open(Path(folder) / 'bursts.csv', encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def split_again(rows, seed, share=0.25):
    """Draws another split of what is not test, by burst: frames of one burst are near copies, and a network
    that has learned one of them knows the others by heart.

    Of each class a share of its bursts is set aside, at least one; never more than half of its photographs,
    and the smallest bursts that hold their part of the share. The seed decides which of bursts of one size."""
    sizes_of = defaultdict(lambda: defaultdict(int))
    for row in rows:
        if row['split'] != 'test':
            sizes_of[row['class']][row['burst']] += 1
    draw = random.Random(seed)
    set_aside = set()

    def is_mostly_learned(sizes):
        aside = sum(size for burst, size in sizes.items() if burst in set_aside)
        return 2 * aside <= sum(sizes.values())

    for name in sorted(sizes_of):
        sizes = sizes_of[name]
        bursts = sorted(sizes)
        draw.shuffle(bursts)
        if len(bursts) < 2:
            continue
        wanted = min(len(bursts) - 1, max(1, int(share * len(bursts) + 0.5)))
        missing = wanted - len(set_aside.intersection(bursts))
        part = share * sum(sizes.values()) / wanted
        # First those with enough, the smallest first; then the others, the largest first.
        bursts.sort(key=lambda burst: (sizes[burst] < part, abs(sizes[burst] - part)))
        for burst in bursts:
            if missing <= 0:
                break
            if burst in set_aside:
                continue
            set_aside.add(burst)
            # A burst may show two classes: it is set aside only if half of each stays to learn from.
            if all(map(is_mostly_learned, sizes_of.values())):
                missing -= 1
            else:
                set_aside.remove(burst)
    return [
        {**row, 'split': 'validation' if row['burst'] in set_aside else 'train'}
        if row['split'] != 'test' else row
        for row in rows
    ]


def reader(size, channels, whole_levels):
    """A function from the path of a JPEG to the picture that the network takes: size x size x channels,
    0 to 255."""

    def read(path):
        # The exact transform: the fast one, which is the default, differs by some levels.
        pixels = tf.io.decode_jpeg(tf.io.read_file(path), 3, dct_method='INTEGER_ACCURATE')
        picture = tf.image.resize(pixels, (size, size), method='bilinear', antialias=True)
        if channels == 1:
            picture = picture @ LUMA
        return tf.round(picture) if whole_levels else picture

    return read


def changed(picture, seed):
    """The same thing a little to the side and in other light, as it will be met tomorrow."""
    size, channels = picture.shape[0], picture.shape[-1]
    margin = size // 12
    wide = tf.pad(picture, [[margin, margin], [margin, margin], [0, 0]], 'REFLECT')
    moved = tf.image.stateless_random_crop(wide, (size, size, channels), seed)
    gain, shift = tf.unstack(tf.random.stateless_uniform((2,), seed, -0.15, 0.15))
    return tf.clip_by_value(moved * (1 + gain) + 255 * shift, 0.0, 255.0)


class Photographs:
    """The photographs of one part of the split, as the network takes them."""

    def __init__(self, folder, rows, part, classes, read):
        own = [row for row in rows if row['split'] == part]
        self.labels = [classes.index(row['class']) for row in own]
        self.paths = [str(Path(folder) / row['path']) for row in own]
        self._read = read

    def __len__(self):
        return len(self.paths)

    def _pictures(self):
        listed = tf.data.Dataset.from_tensor_slices((self.paths, self.labels))
        # Decoded once, then kept in memory.
        return listed.map(lambda path, label: (self._read(path), label), tf.data.AUTOTUNE).cache()

    def in_order(self, batch_size):
        """Each of them once, unchanged: to measure with."""
        return self._pictures().batch(batch_size)

    def without_end(self, batch_size, seed):
        """Shuffled and changed anew, again and again, in whole batches: to learn from."""
        seeds = tf.data.Dataset.random(seed).batch(2, drop_remainder=True)
        pictures = self._pictures().shuffle(len(self), seed).repeat()
        drawn = tf.data.Dataset.zip((pictures, seeds)).map(
            lambda pair, seed: (changed(pair[0], seed), pair[1]), tf.data.AUTOTUNE
        )
        return drawn.batch(batch_size, drop_remainder=True).prefetch(tf.data.AUTOTUNE)
