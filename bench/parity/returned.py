"""What Keras answers with a network that came back from train.py, to pictures of its size: one line of JSON."""

import json
import sys

import keras
import numpy as np

sys.path.insert(0, sys.argv[1])
import vistazo_layers  # noqa: E402, F401

model = keras.saving.load_model(f'{sys.argv[1]}/run/result/model.keras', compile=False)
random = np.random.default_rng(1)
pictures = random.integers(0, 256, (5, *model.input_shape[1:]))
if pictures.shape[-1] == 1:
    pictures = pictures.repeat(3, -1)
rgba = np.concatenate([pictures, np.full_like(pictures[..., :1], 255)], -1)
answers = model(pictures[..., : model.input_shape[-1]].astype(np.float32), training=False).numpy()
print(json.dumps({'pictures': rgba.reshape(5, -1).tolist(), 'answers': answers.tolist()}))
