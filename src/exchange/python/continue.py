# %% [markdown]
# # {title}
#
# {intro}

# %% [markdown]
# ## {bringTitle}
#
# {bring}

# %%
import sys
import zipfile
from pathlib import Path

if not Path('train.py').exists():
    if 'google.colab' in sys.modules:
        from google.colab import files
        files.upload()
    archive = next(Path('.').glob('*.zip'))
    zipfile.ZipFile(archive).extractall()

# %% [markdown]
# ## {photographsTitle}
#
# {photographs}

# %%
import json
from collections import Counter
import keras
from photographs import read_list

project = json.loads(Path('project.json').read_text('utf-8'))
rows = read_list('.')
for split in ('train', 'validation', 'test'):
    print(split, dict(Counter(row['class'] for row in rows if row['split'] == split)))

# %%
import matplotlib.pyplot as plt

seen = {row['class']: row['path'] for row in rows}
figure, places = plt.subplots(1, len(seen), figsize=(2.2 * len(seen), 2.4), squeeze=False)
for place, (name, path) in zip(places[0], seen.items()):
    place.imshow(plt.imread(path))
    place.set_title(name)
    place.axis('off')

# %% [markdown]
# ## {networkTitle}
#
# {network}

# %%
import network
import vistazo_layers

if project.get('model'):
    model = keras.saving.load_model(project['model'], compile=False)
else:
    description = json.loads(Path(project['network']).read_text('utf-8'))
    model = network.build(description, len(project['classes']))
model.summary()

# %% [markdown]
# ## {trainTitle}
#
# {train}

# %%
import subprocess

command = [sys.executable, '-u', 'train.py', '--epochs', str(project['training']['epochs'])]
pipes = {'stdout': subprocess.PIPE, 'stderr': subprocess.STDOUT}
with subprocess.Popen(command, text=True, **pipes) as training:
    for line in training.stdout:
        print(line, end='')
if training.returncode != 0:
    raise RuntimeError(f'train.py ended with status {training.returncode}: see above')

# %% [markdown]
# ## {resultTitle}
#
# {result}

# %%
report = json.loads(Path('run/result/report.json').read_text('utf-8'))
for key in ('loss', 'val_loss'):
    told = [entry for entry in report['history'] if key in entry]
    plt.plot([entry['epoch'] for entry in told], [entry[key] for entry in told], label=key)
plt.xlabel('epoch')
plt.legend()
{k: v for k, v in report.items() if k != 'history'}

# %% [markdown]
# ## {backTitle}
#
# {back}

# %%
import shutil

shutil.make_archive('vistazo-result', 'zip', 'run/result')
if 'google.colab' in sys.modules:
    from google.colab import files
    files.download('vistazo-result.zip')
    files.download('run/result/model.keras')
