"""Check the files of "the eye" against the network they were made from.

    python tools/eye/verify.py PACKAGE [--reference FILE] [--photos FOLDER] [--write]

Runs the network in plain numpy, twice: with the folded float32 weights of the
checkpoint, and with the 8-bit weights read back from `public/models/eye`, exactly as
the app reads them. On a synthetic picture it compares

- the float32 network with outputs of the original (the reference file), which proves
  the reading, the folding and the table of layers;
- the 8-bit network with the float32 one, which shows what the rounding costs.

It does the same with the layers that the eye was cut from (`public/models/eye-imagenet`).
With --photos it measures that cost on photographs too (this needs pillow), and how often
the 1,000-class answer is right where a folder's name is one of the classes. With --write
it writes the known answers that the tests and the running app check against.
"""

import argparse
import hashlib
import json
import pathlib

import numpy as np

import convert

DEFAULT_REFERENCE = convert.REPOSITORY.parent / "shared" / "eye" / "reference.json"
FIXTURE_FILE = convert.REPOSITORY / "tests" / "fixtures" / "eye-known-answer.json"
HEAD_FIXTURE_FILE = FIXTURE_FILE.with_name("eye-head-known-answer.json")
APP_ANSWER_FILE = convert.REPOSITORY / "src" / "models" / "eye" / "known-answer.json"

SYNTHETIC_FORMULA = "v[y][x][c] = (7*y + 13*x + 29*c + (x*y) % 31) % 256"
REFERENCE_KEY = "mean_pooled_block15_320"  # the checkpoint counts blocks from 0
HEAD_REFERENCE_KEY = "mean_pooled_head_1280_first32"
LOGITS_REFERENCE_KEY = "logits_first32"

SYNTHETIC_MAP_FORMULA = "map[position][channel] = ((5*p + 3*c + (p*c) % 29) % 64 - 32) / 8"
SYNTHETIC_MAP_POSITIONS = 25
APP_ANSWER_SIZE = 128  # pixels; the cheapest size: the app runs it on every backend

STORED_SIZE = 224  # pixels: the side of the pictures that the app keeps
PHOTO_SIZE = 160  # pixels
PHOTOS_PER_CLASS = 5

LARGEST_REFERENCE_DIFFERENCE = 1e-4
SMALLEST_MEDIAN_COSINE = 0.995
SMALLEST_COSINE = 0.97
LARGEST_LOGIT_DIFFERENCE = 0.7
"""Between the int8 and the float32 logits of the synthetic picture, which reach 14."""

CLASSES_OF_FOLDERS = {
    "accordion": {401},
    "airplanes": {404},
    "dalmatian": {251},
    "elephant": {101, 385, 386},
    "ewer": {725},
    "flamingo": {130},
    "grand_piano": {579},
    "kangaroo": {104},
    "panda": {388},
    "rooster": {7},
    "saxophone": {776},
    "starfish": {327},
    "stop_sign": {919},
}
"""Folders of photographs whose thing is one of ImageNet's classes, and its outputs."""


# --- The network in numpy ----------------------------------------------------------


def same_padding(size, kernel, stride):
    """TensorFlow's 'same' padding along one axis: (pixels before, pixels after).

    The output has ceil(size / stride) positions; an odd pixel of padding goes after.
    """
    out_size = -(-size // stride)
    total = max((out_size - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2


def windows(image, kernel, stride):
    """Yield, for each kernel position (row, column), the pixels it meets.

    `image` is [height, width, channels]; each yield is (row, column, pixels
    [out height, out width, channels]). A convolution is a sum over these.
    """
    height, width, _ = image.shape
    rows, columns = same_padding(height, kernel, stride), same_padding(width, kernel, stride)
    padded = np.pad(image, (rows, columns, (0, 0)))
    out_height, out_width = -(-height // stride), -(-width // stride)
    for row in range(kernel):
        for column in range(kernel):
            yield row, column, padded[
                row : row + (out_height - 1) * stride + 1 : stride,
                column : column + (out_width - 1) * stride + 1 : stride,
            ]


def run_layer(image, spec, kernel, bias):
    """Apply one layer, without its residual: [h, w, in] -> [out h, out w, out]."""
    result = bias
    for row, column, pixels in windows(image, spec.kernel, spec.stride):
        if spec.op == "depthwise":
            result = result + pixels * kernel[row, column, :, 0]
        else:
            result = result + pixels @ kernel[row, column]
    return np.clip(result, 0, 6) if spec.activation == "relu6" else result


def embed(picture, specs, weights, dtype):
    """Turn a picture into its features, the means over `see`'s map: -> [320]."""
    return see(picture, specs, weights, dtype).mean(axis=(0, 1))


def see(picture, specs, weights, dtype):
    """Turn a picture into the last block's map: uint8 [size, size, 3] -> [h, w, 320].

    `weights` holds (kernel, bias) for each of `specs`. `dtype` is the precision of the
    arithmetic: float64 for known answers, so that they do not depend on the machine.
    """
    image = (picture.astype(dtype) - 127) / 128
    outputs = []
    for spec, (kernel, bias) in zip(specs, weights):
        image = run_layer(image, spec, kernel.astype(dtype), bias.astype(dtype))
        if spec.add_from is not None:
            image = image + outputs[spec.add_from]
        outputs.append(image)
    return image


def answer(image, specs, weights, dtype):
    """Run the two layers behind the cut on a map [h, w, 320].

    Returns (the mean of the first one's output [1280], logits [1000]).
    """
    (head, classes), ((kernel, bias), (class_kernel, class_bias)) = specs, weights
    wide = run_layer(image, head, kernel.astype(dtype), bias.astype(dtype))
    mean = wide.mean(axis=(0, 1))
    position = mean[np.newaxis, np.newaxis]
    logits = run_layer(position, classes, class_kernel.astype(dtype), class_bias.astype(dtype))
    return mean, logits[0, 0]


# --- The two sets of weights -------------------------------------------------------


def read_float_weights(package, specs):
    """Return the folded float32 (kernel, bias) of each layer, from the checkpoint."""
    checkpoint = convert.read_checkpoint(convert.read_package(package))
    return [convert.float_layer(checkpoint, spec) for spec in specs]


def read_model(folder, table_name):
    """Read a table and its pieces: (specs, dequantised (kernel, bias) of each layer).

    Everything, the table of layers included, comes from the written files.
    """
    document = json.loads((folder / table_name).read_text(encoding="utf-8"))
    data = b"".join(read_piece(folder, piece) for piece in document["pieces"])
    specs, weights = [], []
    for layer in document["layers"]:
        spec = convert.LayerSpec(
            name=layer["name"],
            op=layer["op"],
            kernel=layer["kernel"],
            stride=layer["stride"],
            in_channels=layer["inChannels"],
            out_channels=layer["outChannels"],
            activation=layer["activation"],
            block=layer["block"],
            add_from=layer.get("addFrom"),
        )
        integers = read_array(data, layer["weights"], "<i1").reshape(convert.kernel_shape(spec))
        scales = read_array(data, layer["scales"], "<f4")
        bias = read_array(data, layer["bias"], "<f4")
        specs.append(spec)
        weights.append((convert.dequantise(integers, scales, spec.op), bias))
    return specs, weights


def read_piece(folder, piece):
    """Return the bytes of one piece after checking its length and sha256."""
    data = (folder / piece["file"]).read_bytes()
    if len(data) != piece["bytes"] or hashlib.sha256(data).hexdigest() != piece["sha256"]:
        raise ValueError(f"{piece['file']} is not the piece that its table describes")
    return data


def read_array(data, place, dtype):
    """View `length` elements of `dtype` at byte `offset` of the joined pieces."""
    return np.frombuffer(data, dtype, place["length"], place["offset"])


# --- Pictures ----------------------------------------------------------------------


def synthetic_picture(size):
    """Compute the picture of SYNTHETIC_FORMULA: uint8 [size, size, 3]."""
    y, x, c = np.meshgrid(np.arange(size), np.arange(size), np.arange(3), indexing="ij")
    return ((7 * y + 13 * x + 29 * c + (x * y) % 31) % 256).astype(np.uint8)


def read_photograph(path, size):
    """Read a photograph as the app does: centre square, 224 px, then `size` px.

    Returns uint8 [size, size, 3], RGB. Both reductions are antialiased.
    """
    from PIL import Image  # only photographs need pillow

    with Image.open(path) as image:
        side = min(image.size)
        left, top = (image.width - side) // 2, (image.height - side) // 2
        square = image.convert("RGB").crop((left, top, left + side, top + side))
    for step in (STORED_SIZE, size):
        square = square.resize((step, step), Image.Resampling.BILINEAR)
    return np.asarray(square)


def sample_photographs(folder):
    """List PHOTOS_PER_CLASS photographs of each class (sub-folder), evenly spread."""
    chosen = []
    for class_folder in sorted(path for path in folder.iterdir() if path.is_dir()):
        photos = sorted(class_folder.glob("*.jpg"))
        chosen += photos[:: max(1, len(photos) // PHOTOS_PER_CLASS)][:PHOTOS_PER_CLASS]
    return chosen


# --- Comparisons -------------------------------------------------------------------


def cosine(a, b):
    """Return the cosine of the angle between two vectors."""
    return float(a @ b / np.sqrt((a @ a) * (b @ b)))


def read_reference(path):
    """Read the features that the original network gives: a dict from size to [320].

    The fixture that --write leaves behind will do as well: it holds the same numbers.
    """
    sizes = json.loads(path.read_text(encoding="utf-8"))["sizes"]
    return {
        int(size): np.array(answers.get(REFERENCE_KEY) or answers["float32"])
        for size, answers in sizes.items()
    }


def compare_synthetic(reference, float_net, int8_net):
    """Compare both networks on the synthetic picture at each size.

    A net is (specs, weights). Prints a line for each size; returns the fixture's
    `sizes`. Raises ValueError when the float32 network departs from the original.
    """
    sizes = {}
    for size in convert.INPUT_SIZES:
        picture = synthetic_picture(size)
        expected = reference[size]
        float_features = embed(picture, *float_net, np.float64)
        int8_features = embed(picture, *int8_net, np.float64)
        difference = np.abs(float_features - expected).max()
        print(
            f"synthetic {size} px: float32 - reference, largest difference "
            f"{difference:.1e} (largest value {np.abs(expected).max():.1f}); "
            f"int8 - float32, largest {np.abs(int8_features - float_features).max():.3f}, "
            f"cosine {cosine(int8_features, float_features):.5f}"
        )
        if difference > LARGEST_REFERENCE_DIFFERENCE:
            raise ValueError("the float32 network is not the original")
        sizes[str(size)] = {
            "float32": five_digits(expected),
            "int8": five_digits(int8_features),
        }
    return sizes


def compare_head(reference_file, float_nets, int8_nets):
    """Compare the layers behind the cut, on the synthetic picture and a synthetic map.

    Nets are pairs (eye, head) of (specs, weights). Prints a line for each size and
    returns the fixture. Raises ValueError when the float32 network departs from the
    original, or the 8-bit one from it.
    """
    reference = json.loads(reference_file.read_text(encoding="utf-8"))["sizes"]
    sizes = {}
    for size in convert.INPUT_SIZES:
        picture = synthetic_picture(size)
        mean, logits = answer(
            see(picture, *float_nets[0], np.float64), *float_nets[1], np.float64
        )
        _, rounded = answer(see(picture, *int8_nets[0], np.float64), *int8_nets[1], np.float64)
        difference = np.abs(rounded - logits).max()
        print(
            f"synthetic {size} px: logits up to {logits.max():.2f}; int8 - float32, largest "
            f"{difference:.3f}, cosine {cosine(rounded, logits):.5f}"
        )
        original = reference[str(size)]
        if LOGITS_REFERENCE_KEY in original:
            departures = [
                np.abs(mean[:32] - original[HEAD_REFERENCE_KEY]).max(),
                np.abs(logits[:32] - original[LOGITS_REFERENCE_KEY]).max(),
                abs(logits.max() - original["max"]),
            ]
            print(f"  float32 - reference, largest difference {max(departures):.1e}")
            if (
                max(departures) > LARGEST_REFERENCE_DIFFERENCE
                or logits.argmax() != original["argmax"]
            ):
                raise ValueError("the float32 head is not the original")
        if difference > LARGEST_LOGIT_DIFFERENCE or rounded.argmax() != logits.argmax():
            raise ValueError("the 8-bit head costs too much")
        sizes[str(size)] = {"float32": five_digits(logits), "int8": five_digits(rounded)}
    image = synthetic_map()
    answers = {
        "float32": five_digits(answer(image, *float_nets[1], np.float64)[1]),
        "int8": five_digits(answer(image, *int8_nets[1], np.float64)[1]),
    }
    return {
        "input": SYNTHETIC_FORMULA,
        "sizes": sizes,
        "map": {"input": SYNTHETIC_MAP_FORMULA, "positions": SYNTHETIC_MAP_POSITIONS, **answers},
    }


def synthetic_map():
    """Compute the map of SYNTHETIC_MAP_FORMULA: float64 [positions, 1, 320]."""
    p, c = np.meshgrid(np.arange(SYNTHETIC_MAP_POSITIONS), np.arange(320), indexing="ij")
    return (((5 * p + 3 * c + (p * c) % 29) % 64 - 32) / 8)[:, np.newaxis]


def count_right_answers(folder, float_nets, int8_nets):
    """Print how often the answer is right, first and among five, at each size."""
    paths = [
        path
        for path in sample_photographs(folder)
        if path.parent.name in CLASSES_OF_FOLDERS
    ]
    for size in convert.INPUT_SIZES:
        for name, (eye, head) in (("float32", float_nets), ("int8", int8_nets)):
            ranks = []
            for path in paths:
                image = see(read_photograph(path, size), *eye, np.float32)
                _, logits = answer(image, *head, np.float32)
                right = list(CLASSES_OF_FOLDERS[path.parent.name])
                ranks.append(int((logits > logits[right].max()).sum()))
            first = np.mean([rank == 0 for rank in ranks])
            five = np.mean([rank < 5 for rank in ranks])
            print(
                f"{len(paths)} photographs of {len(CLASSES_OF_FOLDERS)} classes at {size} px, "
                f"{name}: first {first:.1%}, among five {five:.1%}"
            )


def compare_photographs(folder, float_net, int8_net):
    """Print the cosines between int8 and float32 features over photographs.

    Raises ValueError when they fall short of what the app relies on.
    """
    paths = sample_photographs(folder)
    pictures = [read_photograph(path, PHOTO_SIZE) for path in paths]
    cosines = np.array(
        [
            cosine(
                embed(picture, *float_net, np.float32),
                embed(picture, *int8_net, np.float32),
            )
            for picture in pictures
        ]
    )
    median, first_percentile = np.median(cosines), np.percentile(cosines, 1)
    print(
        f"{len(cosines)} photographs at {PHOTO_SIZE} px, cosine int8 to float32: "
        f"median {median:.4f}, 1st percentile {first_percentile:.4f}, "
        f"lowest {cosines.min():.4f}"
    )
    if median < SMALLEST_MEDIAN_COSINE or cosines.min() < SMALLEST_COSINE:
        raise ValueError("the 8-bit weights cost too much")


def five_digits(values):
    """Round numbers to five significant digits."""
    return [float(f"{value:.5g}") for value in values]


def write_known_answers(sizes):
    """Write the tests' fixture (all sizes) and the app's own known answer (one size)."""
    write_json(FIXTURE_FILE, {"input": SYNTHETIC_FORMULA, "sizes": sizes})
    write_json(
        APP_ANSWER_FILE,
        {
            "input": SYNTHETIC_FORMULA,
            "size": APP_ANSWER_SIZE,
            "features": sizes[str(APP_ANSWER_SIZE)]["int8"],
        },
    )


def write_json(path, document):
    """Write a document with sorted keys and a final newline."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, sort_keys=True) + "\n", encoding="utf-8", newline="\n")


def main():
    """Run the comparisons named on the command line."""
    parser = argparse.ArgumentParser(description="Check the eye against its source.")
    parser.add_argument("package", help="wheel, source archive or .pth file")
    parser.add_argument("--reference", type=pathlib.Path, default=DEFAULT_REFERENCE)
    parser.add_argument("--photos", type=pathlib.Path, help="folder with a folder per class")
    parser.add_argument("--write", action="store_true", help="write the known answers")
    arguments = parser.parse_args()

    specs = convert.backbone_specs()
    float_net = (specs, read_float_weights(arguments.package, specs))
    int8_net = read_model(convert.OUTPUT_FOLDER, "eye.json")
    head_specs = convert.head_specs()
    float_nets = (float_net, (head_specs, read_float_weights(arguments.package, head_specs)))
    int8_nets = (int8_net, read_model(convert.HEAD_FOLDER, "head.json"))
    sizes = compare_synthetic(read_reference(arguments.reference), float_net, int8_net)
    head_answers = compare_head(arguments.reference, float_nets, int8_nets)
    if arguments.photos:
        compare_photographs(arguments.photos, float_net, int8_net)
        count_right_answers(arguments.photos, float_nets, int8_nets)
    if arguments.write:
        write_known_answers(sizes)
        write_json(HEAD_FIXTURE_FILE, head_answers)


if __name__ == "__main__":
    main()
