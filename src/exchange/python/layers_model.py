"""Writes a Keras model for TensorFlow.js: model.json and weights.bin, which the app and any web page open.

The two formats say the same in slightly different words. What is written here is the little that a network of
pictures needs, so that no converter has to be installed.
"""

import json
from pathlib import Path

import numpy as np

# What each layer needs to be made again, under the names that TensorFlow.js uses.
FIELDS = {
    'Rescaling': ['scale', 'offset'],
    'Conv2D': ['filters', 'kernel_size', 'strides', 'padding', 'activation', 'use_bias'],
    'DepthwiseConv2D': [
        'kernel_size', 'strides', 'padding', 'depth_multiplier', 'activation', 'use_bias'
    ],
    'Dense': ['units', 'activation', 'use_bias'],
    'BatchNormalization': ['axis', 'momentum', 'epsilon', 'center', 'scale'],
    'Activation': ['activation'],
    'LeakyReLU': ['negative_slope'],
    'ReLU': ['max_value'],
    'Dropout': ['rate'],
    'MaxPooling2D': ['pool_size', 'strides', 'padding'],
    'AveragePooling2D': ['pool_size', 'strides', 'padding'],
    'GlobalAveragePooling2D': [],
    'Flatten': [],
    'Add': [],
    'MinPool': ['size', 'stride'],
    'MixedPool': ['size', 'stride'],
    'GatedPool': ['size', 'stride'],
    'LpPool': ['size', 'stride'],
    'ScaledPool': ['size', 'stride'],
    'Maxout': [],
}
RENAMED = {'negative_slope': 'alpha'}
# And what it calls a weight otherwise.
WEIGHTS = {('DepthwiseConv2D', 'kernel'): 'depthwise_kernel'}


def write(model, folder, labels, whole_levels):
    """Writes the model, with the names of its classes, into a folder."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    arrays = [
        (f'{layer.name}/{weight_name(layer, weight)}', np.asarray(weight.numpy(), '<f4'))
        for layer in model.layers
        for weight in layer.weights
        # Layers that draw random numbers, such as Dropout, also keep a seed.
        if weight.dtype == 'float32'
    ]
    content = {
        'format': 'layers-model',
        'generatedBy': 'Vistazo train.py',
        'convertedBy': None,
        'modelTopology': topology(model),
        'weightsManifest': [
            {
                'paths': ['weights.bin'],
                'weights': [
                    {'name': name, 'shape': list(values.shape), 'dtype': 'float32'}
                    for name, values in arrays
                ],
            }
        ],
        'userDefinedMetadata': {'labels': labels},
    }
    (folder / 'model.json').write_text(json.dumps(content, ensure_ascii=False), encoding='utf-8')
    (folder / 'weights.bin').write_bytes(b''.join(values.tobytes() for _, values in arrays))
    _, size, _, channels = model.input_shape
    metadata = {
        'labels': labels,
        'imageSize': size,
        'channels': channels,
        'wholeLevels': whole_levels,
        'modelName': model.name,
    }
    (folder / 'metadata.json').write_text(
        json.dumps(metadata, ensure_ascii=False, indent=2), encoding='utf-8'
    )


def weight_name(layer, weight):
    return WEIGHTS.get((type(layer).__name__, weight.name), weight.name)


def topology(model):
    """The layers and which reads which."""
    return {
        'class_name': 'Model',
        'config': {
            'name': model.name,
            'layers': [layer_entry(layer) for layer in model.layers],
            'input_layers': [[model.layers[0].name, 0, 0]],
            'output_layers': [[model.layers[-1].name, 0, 0]],
        },
        'keras_version': 'tfjs-layers 4.22.0',
        'backend': 'tensor_flow.js',
    }


def layer_entry(layer):
    kind = type(layer).__name__
    if kind == 'InputLayer':
        config = {'batch_input_shape': list(layer.batch_shape), 'dtype': 'float32'}
        return {
            'class_name': kind,
            'name': layer.name,
            'config': {**config, 'name': layer.name},
            'inbound_nodes': [],
        }
    if kind not in FIELDS:
        raise ValueError(f'TensorFlow.js is not told about layers of kind {kind}')
    said = layer.get_config()
    config = {RENAMED.get(field, field): said[field] for field in FIELDS[kind]}
    # The layer reads what these others put out.
    read = [tensor._keras_history.operation.name for tensor in layer._inbound_nodes[0].input_tensors]
    return {
        'class_name': kind,
        'name': layer.name,
        'config': {**config, 'name': layer.name, 'trainable': True},
        'inbound_nodes': [[[name, 0, 0, {}] for name in read]],
    }
