"""Goes on with a project of Vistazo on a bigger machine: fine-tunes its network with Keras.

    python train.py                        one machine, with all the graphics cards that it has
    TF_CONFIG=... python train.py          the same on each machine of a cluster

Needed: pip install tensorflow (2.16 or newer). After every epoch all that is needed to go on is written to
run/checkpoint.npz; started again, the script goes on from there. What comes out lies in run/result: a .keras
file and a LayersModel, which Vistazo opens again, and model.tflite.
"""

import argparse
import json
import math
import os
import shutil
import zipfile
from pathlib import Path

import numpy as np
import tensorflow as tf
import keras

import layers_model
import network
# Registers what Keras does not have.
import vistazo_layers  # noqa: F401
from photographs import Photographs, read_list, reader, split_again

HERE = Path(__file__).parent


def options(project):
    """What can be said on the command line; the project says what is meant where nothing is said."""
    usual = project['training']
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--epochs', type=int, default=usual['epochs'], help='epochs in all')
    parser.add_argument('--batch', type=int, default=usual['batchSize'], help='photographs a step')
    parser.add_argument('--rate', type=float, default=usual['learningRate'], help='learning rate')
    parser.add_argument(
        '--first', default=project.get('firstTrained'),
        help='first layer that learns, or "all"; those before it stay as they are',
    )
    parser.add_argument(
        '--seed', type=int,
        help="draws another split than the app's, by burst; for fresh weights only",
    )
    parser.add_argument('--run', type=Path, default=HERE / 'run', help='folder of what comes out')
    parser.add_argument('--fresh', action='store_true', help='begins again instead of going on')
    return parser.parse_args()


def refuse(said):
    raise SystemExit(said)


def tell(said):
    print(said, flush=True)


def choose_strategy():
    """How the work is shared: among the machines of TF_CONFIG, or the graphics cards of this one."""
    if 'TF_CONFIG' in os.environ:
        return tf.distribute.MultiWorkerMirroredStrategy()
    return tf.distribute.MirroredStrategy()


def is_chief(strategy):
    """Whether this machine writes the files: the first of a cluster does."""
    resolver = strategy.cluster_resolver
    return resolver is None or not resolver.task_type or resolver.task_id == 0


def new_model(project):
    """The network as the app left it, or, where it had not learned yet, as it is described."""
    if project.get('model'):
        return keras.saving.load_model(HERE / project['model'], compile=False)
    description = json.loads((HERE / project['network']).read_text('utf-8'))
    return network.build(description, len(project['classes']))


def freeze_before(model, first):
    """Lets the layers from `first` on learn, and none before."""
    names = [layer.name for layer in model.layers]
    begin = 0 if first in (None, 'all') else names.index(first)
    for index, layer in enumerate(model.layers):
        layer.trainable = index >= begin


def make_step(strategy, model, optimizer, batch_size):
    """One step of learning on all machines together, as a function of a batch.

    `fit` of Keras 3 fails on several machines, so the step is written out: each replica finds the gradients
    of its share, they are summed over all replicas, and each makes the same step with the sum.
    """

    def learn(pictures, labels):
        with tf.GradientTape() as tape:
            said = model(pictures, training=True)
            losses = keras.losses.sparse_categorical_crossentropy(labels, said)
            loss = tf.reduce_sum(losses) / batch_size
        own = tape.gradient(loss, model.trainable_variables)
        replica = tf.distribute.get_replica_context()
        summed = replica.all_reduce(tf.distribute.ReduceOp.SUM, own)
        optimizer.apply(summed, model.trainable_variables)
        right = tf.cast(tf.argmax(said, -1, labels.dtype) == labels, tf.float32)
        return loss, tf.reduce_sum(right) / batch_size

    @tf.function
    def step(batch):
        loss, right = strategy.run(learn, args=batch)
        total = tf.distribute.ReduceOp.SUM
        return strategy.reduce(total, loss, None), strategy.reduce(total, right, None)

    return step


def told(model, photographs, batch_size, before=''):
    """Mean loss and share of right answers on photographs that are not learned from, by name; nothing where
    there are none."""
    if len(photographs) == 0:
        return {}
    losses, right = [], []
    for pictures, labels in photographs.in_order(batch_size):
        said = model(pictures, training=False)
        losses.extend(keras.losses.sparse_categorical_crossentropy(labels, said).numpy())
        right.extend(np.argmax(said, -1) == labels.numpy())
    return {f'{before}loss': float(np.mean(losses)), f'{before}accuracy': float(np.mean(right))}


class Checkpoint:
    """All that is needed to go on, in one file that is either the old one or the new one, never half of it."""

    def __init__(self, path, variables):
        self.path = path
        self.variables = variables

    def read(self):
        """Puts back what was written, and returns the history; empty where there is nothing."""
        if not self.path.exists():
            return [], None
        with np.load(self.path) as kept:
            history = json.loads(str(kept['history']))
            for index, variable in enumerate(self.variables):
                variable.assign(kept[f'now_{index}'])
            best = [kept[f'best_{i}'] for i in range(int(kept['best_count']))]
        return history, best

    def write(self, history, best):
        """Every machine calls this, as some variables are read from all of them; only the first writes."""
        values = {f'now_{i}': np.asarray(v.numpy()) for i, v in enumerate(self.variables)}
        if self.path is None:
            return
        values.update({f'best_{i}': array for i, array in enumerate(best)})
        values.update(best_count=len(best), history=json.dumps(history))
        unfinished = self.path.with_suffix('.part')
        with open(unfinished, 'wb') as file:
            np.savez(file, **values)
        os.replace(unfinished, self.path)


def name_classes(path, labels):
    """Adds the names of the classes to a .keras file, where the app looks for them; Keras passes them by."""
    named = path.with_suffix('.part')
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(named, 'w') as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename == 'metadata.json':
                content = json.dumps({**json.loads(content), 'labels': labels})
            new.writestr(item, content)
    os.replace(named, path)


def write_results(model, folder, project, report):
    """The files for the app, for web pages and for TensorFlow Lite."""
    labels = project['classes']
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    model.save(folder / 'model.keras')
    name_classes(folder / 'model.keras', labels)
    layers_model.write(model, folder / 'tfjs', labels, project['input']['whole_levels'])
    (folder / 'labels.txt').write_text('\n'.join(labels) + '\n', 'utf-8')
    (folder / 'report.json').write_text(json.dumps(report, indent=2, ensure_ascii=False), 'utf-8')
    (folder / 'model.tflite').write_bytes(tf.lite.TFLiteConverter.from_keras_model(model).convert())


def main():
    project = json.loads((HERE / 'project.json').read_text('utf-8'))
    said = options(project)
    strategy = choose_strategy()
    writes = is_chief(strategy)
    said.run.mkdir(parents=True, exist_ok=True)
    path = said.run / 'checkpoint.npz'

    rows = read_list(HERE)
    if said.seed is not None:
        if project.get('model'):
            # What it has learned would be among what is set aside, and the figure would flatter.
            refuse(said='--seed: start.keras has seen what another split sets aside (README.md)')
        rows = split_again(rows, said.seed)
    read = reader(**project['input'])
    parts = {
        part: Photographs(HERE, rows, part, project['folders'], read)
        for part in ('train', 'validation', 'test')
    }
    print({part: len(photographs) for part, photographs in parts.items()}, flush=True)
    if len(parts['validation']) == 0:
        tell(said='validation is empty: the last epoch is kept, and nothing chooses it')
        if len(parts['test']) == 0:
            tell(said='test is empty, too: nothing says how good the result is')

    with strategy.scope():
        model = new_model(project)
        freeze_before(model, said.first)
        optimizer = keras.optimizers.Adam(said.rate)
        optimizer.build(model.trainable_variables)
    # A copy outside of the strategy: it is measured, and in the end it is what comes out.
    plain = new_model(project)
    checkpoint = Checkpoint(path, [*model.variables, *optimizer.variables])
    history, best = ([], None) if said.fresh else checkpoint.read()
    if not writes:
        checkpoint.path = None
    if not history:
        # Where nothing is gained, what is kept is what the app gave.
        best = model.get_weights()
        plain.set_weights(best)
        history.append({'epoch': 0, **told(plain, parts['validation'], said.batch, 'val_')})

    replicas = strategy.num_replicas_in_sync
    share = math.ceil(said.batch / replicas)
    step = make_step(strategy, model, optimizer, share * replicas)
    steps = math.ceil(len(parts['train']) / (share * replicas))

    def shared(context):
        # Each machine, and each start, draws in an order of its own.
        seed = 1000 * len(history) + context.input_pipeline_id
        return parts['train'].without_end(share, seed)

    batches = iter(strategy.distribute_datasets_from_function(shared))
    for epoch in range(len(history), said.epochs + 1):
        sums = np.zeros(2)
        for _ in range(steps):
            sums += [float(value) for value in step(next(batches))]
        loss, accuracy = sums / steps
        weights = model.get_weights()
        plain.set_weights(weights)
        entry = {'epoch': epoch, 'loss': loss, 'accuracy': accuracy}
        entry.update(told(plain, parts['validation'], said.batch, 'val_'))
        # Without `validation` this is so of every epoch.
        if all(entry.get('val_loss', -math.inf) < e.get('val_loss', math.inf) for e in history):
            best = weights
        history.append(entry)
        checkpoint.write(history, best)
        print(' '.join(f'{k} {v:.4g}' for k, v in entry.items()), flush=True)

    if writes:
        # Of the epochs, the one with the lowest loss on `validation` is kept: that figure flatters a
        # little, and `test`, where there is one, does not. Without `validation` it is the last one, and
        # without either nothing says how good it is.
        plain.set_weights(best)
        report = {'history': history, 'counts': {k: len(v) for k, v in parts.items()}}
        for part in ('validation', 'test'):
            report[part] = told(plain, parts[part], said.batch)
        write_results(plain, said.run / 'result', project, report)
        print(json.dumps({k: report[k] for k in report if k != 'history'}), flush=True)


if __name__ == '__main__':
    main()
