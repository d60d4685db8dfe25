"""Opens the network with Keras, and compares its answers with those that the app gave.

    pip install tensorflow
    python check.py

Three photographs are shown to it. As PNG they are exactly what the network sees, so both must answer the same;
as JPEG each side decodes and resizes by itself, so only the most likely class has to be the same.
"""

import json
from pathlib import Path

import numpy as np
import tensorflow as tf
import keras

# Registers what Keras does not have, where the network has such a thing.
try:
    import vistazo_layers  # noqa: F401
except ModuleNotFoundError:
    pass

HERE = Path(__file__).parent
LUMA = [[0.299], [0.587], [0.114]]


def from_png(path, channels):
    """The picture as the network takes it: 1 x size x size x channels, 0 to 255."""
    pixels = tf.io.decode_png(tf.io.read_file(str(path)), channels)
    return tf.cast(pixels, tf.float32)[None]


def from_jpeg(path, size, channels, whole_levels):
    """The photograph as it was stored, made as small as the network wants it."""
    pixels = tf.io.decode_jpeg(tf.io.read_file(str(path)), 3, dct_method='INTEGER_ACCURATE')
    picture = tf.image.resize(pixels, (size, size), method='bilinear', antialias=True)
    if channels == 1:
        picture = picture @ LUMA
    return (tf.round(picture) if whole_levels else picture)[None]


def tell(value, said):
    print(f'{said}: {value}')


def main():
    model = keras.saving.load_model(HERE / 'model.keras', compile=False)
    parity = json.loads((HERE / 'parity.json').read_text('utf-8'))
    form, labels = parity['input'], parity['labels']
    largest, agree = 0.0, 0
    for photograph in parity['photographs']:
        png = model(from_png(HERE / photograph['png'], form['channels'])).numpy()[0]
        jpeg = model(from_jpeg(HERE / photograph['jpeg'], **form)).numpy()[0]
        difference = float(np.abs(png - photograph['fromPng']).max())
        largest = max(largest, difference)
        app = int(np.argmax(photograph['fromJpeg']))
        agree += int(np.argmax(jpeg)) == app
        print(f"{photograph['png']}: {labels[int(np.argmax(png))]} {png.max():.4f}, app {difference:.1e}")
        print(f"{photograph['jpeg']}: Keras {labels[int(np.argmax(jpeg))]}, app {labels[app]}")
    tell(f'{largest:.2e}', said='largest difference')
    tell(f"{agree} / {len(parity['photographs'])}", said='same class on JPEG')


if __name__ == '__main__':
    main()
