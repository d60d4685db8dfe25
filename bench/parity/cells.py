"""Runs the cells of the notebook one after another, with a plotter that draws nothing where there is none."""

import json
import sys
from unittest.mock import MagicMock

try:
    import matplotlib  # noqa: F401
except ModuleNotFoundError:
    plotter = MagicMock()
    plotter.subplots.side_effect = lambda rows, columns, **_: (MagicMock(), [[MagicMock() for _ in range(columns)]])
    sys.modules['matplotlib'] = MagicMock(pyplot=plotter)
    sys.modules['matplotlib.pyplot'] = plotter
sys.path.insert(0, '.')
scope = {'__name__': 'notebook'}
cells = json.load(open('continue.ipynb', encoding='utf-8'))['cells']
ran = 0
for cell in cells:
    if cell['cell_type'] == 'code':
        exec(''.join(cell['source']), scope)
        ran += 1
print(json.dumps({'cells': ran}))
