"""Holds a bundle's network, opened by Keras, against what the app answered: prints one line of JSON."""

import importlib.util
import json
import sys
from pathlib import Path

import numpy as np

folder = Path(sys.argv[1])
sys.path.insert(0, str(folder))
spec = importlib.util.spec_from_file_location('check', folder / 'check.py')
check = importlib.util.module_from_spec(spec)
spec.loader.exec_module(check)

model = check.keras.saving.load_model(folder / 'model.keras', compile=False)
parity = json.loads((folder / 'parity.json').read_text('utf-8'))
form = parity['input']
arrays = [
    float(np.abs(model(np.array(a['levels'], np.float32).reshape(1, *model.input_shape[1:])).numpy()[0]
                 - a['answer']).max())
    for a in json.loads((folder / 'arrays.json').read_text('utf-8'))
]
pngs, same = [], 0
for photograph in parity['photographs']:
    said = model(check.from_png(folder / photograph['png'], form['channels'])).numpy()[0]
    pngs.append(float(np.abs(said - photograph['fromPng']).max()))
    own = model(check.from_jpeg(folder / photograph['jpeg'], **form)).numpy()[0]
    same += int(np.argmax(own) == np.argmax(photograph['fromJpeg']))
print(json.dumps({'arrays': max(arrays), 'pngs': max(pngs), 'count': len(pngs), 'same': same}))
