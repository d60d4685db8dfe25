"""A network in Keras, from the description that the app keeps of it (network.json)."""

import keras
from keras import layers

import vistazo_layers as own

POOLS = {
    'min': own.MinPool,
    'mixed': own.MixedPool,
    'gated': own.GatedPool,
    'lp': own.LpPool,
    'scaled': own.ScaledPool,
}


def build(description, class_count):
    """The network with fresh weights: levels 0 to 255 go in, probabilities of the classes come out."""
    given = description['input']
    size, channels = given['sizePx'], given['channels']
    scale, offset = (1 / 255, 0.0) if given['normalisation'] == 'unit' else (1 / 127.5, -1.0)
    x = inputs = keras.Input((size, size, channels), name='image')
    x = layers.Rescaling(scale, offset, name='rescaling')(x)
    for index, layer in enumerate(description['layers']):
        name = f"{layer['kind'].replace('-', '_')}_{index}"
        x = layer_of(layer, class_count, name)(x)
    return keras.Model(inputs, x, name='vistazo_network')


def layer_of(layer, class_count, name):
    """One layer of the description as a layer of Keras."""
    kind = layer['kind']
    if kind == 'conv':
        return layers.Conv2D(
            layer['filters'], layer['kernelPx'], layer['stridePx'], layer['padding'], name=name
        )
    if kind == 'activation':
        return activation(layer['id'], name)
    if kind == 'pool':
        return pooling(layer['id'], layer['sizePx'], layer['stridePx'], name)
    if kind == 'batch-norm':
        return layers.BatchNormalization(momentum=0.9, epsilon=1e-3, name=name)
    if kind == 'dropout':
        return layers.Dropout(layer['rate'], name=name)
    if kind == 'flatten':
        return layers.Flatten(name=name)
    if kind == 'global-average':
        return layers.GlobalAveragePooling2D(name=name)
    if kind == 'dense':
        return layers.Dense(layer['units'], name=name)
    if kind == 'output':
        return layers.Dense(class_count, 'softmax', name=name)
    raise ValueError(f'There is no layer of kind {kind!r}')


def activation(kind, name):
    if kind == 'maxout':
        return own.Maxout(name=name)
    if kind == 'leaky-relu':
        return layers.LeakyReLU(0.1, name=name)
    return layers.Activation(kind, name=name)


def pooling(kind, size, stride, name):
    if kind == 'max':
        return layers.MaxPooling2D(size, stride, name=name)
    if kind == 'average':
        return layers.AveragePooling2D(size, stride, name=name)
    return POOLS[kind](size, stride, name=name)
