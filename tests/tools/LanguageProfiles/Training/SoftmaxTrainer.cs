using System.Numerics;
using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.Tools.LanguageProfiles.Training;

/// <summary>
/// Trains rows, matrix and bias together by stochastic gradient descent on the cross-entropy, with a step size for
/// each row after Adagrad (Duchi et al. 2011). Threads update shared weights without locks (Hogwild, Niu et al. 2011).
/// </summary>
internal sealed class SoftmaxTrainer
{
    private const int Width = NgramModel.Width;
    private const float RowRate = 0.4f;
    private const float MatrixRate = 0.05f;
    private readonly int _labels;
    private float[] _rowHistory;
    private readonly float[] _matrixHistory;

    public SoftmaxTrainer(int rows, int labels, int seed)
    {
        _labels = labels;
        Rows = new float[rows * Width];
        Matrix = new float[labels * Width];
        Bias = new float[labels];
        _rowHistory = new float[rows];
        _matrixHistory = new float[labels];
        var random = new Random(seed);
        Fill(Rows, random, 0.05f);
        Fill(Matrix, random, 0.3f);
    }

    /// <summary>Goes on from a model: its rows and its matrix are brought to the same size, as training would have left them.</summary>
    public SoftmaxTrainer(ModelParts parts, int seed)
        : this(parts.Fingerprints.Length, parts.Labels.Length, seed)
    {
        for (var row = 0; row < parts.Fingerprints.Length; row++)
        {
            for (var d = 0; d < NgramModel.RowBytes; d++)
            {
                var pair = parts.Rows[(row * NgramModel.RowBytes) + d];
                Rows[(row * Width) + d] = (pair & 15) - NgramModel.Zero;
                Rows[(row * Width) + d + NgramModel.RowBytes] = (pair >> 4) - NgramModel.Zero;
            }
        }

        QuantumStep = MathF.Sqrt(Size(parts.Matrix) / Size(Rows));
        for (var i = 0; i < Rows.Length; i++)
        {
            Rows[i] *= QuantumStep;
        }

        for (var i = 0; i < Matrix.Length; i++)
        {
            Matrix[i] = parts.Matrix[i] / QuantumStep;
        }

        parts.Bias.CopyTo(Bias, 0);
    }

    public float[] Rows { get; private set; }

    public float[] Matrix { get; }

    public float[] Bias { get; }

    /// <summary>When set, the forward pass sees rows rounded to this step, as identification will.</summary>
    public float QuantumStep { get; set; }

    /// <summary>Keeps only some rows, in a new order: row <c>i</c> becomes what row <c>kept[i]</c> was; -1 gives an empty row.</summary>
    public void Keep(int[] kept)
    {
        var (rows, history) = (new float[kept.Length * Width], new float[kept.Length]);
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] >= 0)
            {
                Rows.AsSpan(kept[i] * Width, Width).CopyTo(rows.AsSpan(i * Width));
                history[i] = _rowHistory[kept[i]];
            }
        }

        (Rows, _rowHistory) = (rows, history);
    }

    /// <summary>
    /// Runs over <paramref name="steps"/> examples drawn from <paramref name="examples"/>; the rate falls linearly from
    /// <paramref name="from"/> to <paramref name="to"/>.
    /// </summary>
    public double Run(Examples examples, int[][] features, long steps, double from, double to, int threads, int seed)
    {
        var losses = new double[threads];
        Parallel.For(
            0,
            threads,
            thread => losses[thread] = RunThread(examples, features, steps / threads, from, to, new Random(seed + thread))
        );
        return losses.Average();
    }

    /// <summary>Root of the mean square.</summary>
    private static float Size(float[] values) => (float)Math.Sqrt(values.Sum(v => (double)v * v) / values.Length);

    private static void Fill(float[] values, Random random, float range)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ((random.NextSingle() * 2) - 1) * range;
        }
    }

    private double RunThread(Examples examples, int[][] features, long steps, double from, double to, Random random)
    {
        var words = new List<int>();
        var used = new List<int>();
        var sum = new float[Width];
        var gradient = new float[Width];
        var scores = new float[_labels];
        double loss = 0,
            tail = 0;
        for (long step = 0; step < steps; step++)
        {
            var rate = (float)(from + ((to - from) * step / steps));
            var label = examples.Draw(random, words);
            used.Clear();
            foreach (var word in words)
            {
                used.AddRange(features[word]);
            }

            if (used.Count == 0)
            {
                continue;
            }

            var scale = 1 / MathF.Sqrt(used.Count);
            Forward(used, sum, scale);
            var p = Softmax(sum, scores, label);
            if (step >= steps * 9 / 10)
            {
                loss -= Math.Log(Math.Max(p, 1e-9f));
                tail++;
            }

            Backward(used, sum, scores, gradient, label, scale, rate);
        }

        return loss / tail;
    }

    private void Forward(List<int> used, float[] sum, float scale)
    {
        Array.Clear(sum);
        var a = Vector<float>.Zero;
        var width = Vector<float>.Count;
        var quantum = QuantumStep;
        for (var d = 0; d < Width; d += width)
        {
            var total = Vector<float>.Zero;
            if (quantum > 0)
            {
                var inverse = new Vector<float>(1 / quantum);
                foreach (var row in used)
                {
                    total += Vector.Min(
                        Vector.Max(Vector.Round(new Vector<float>(Rows, (row * Width) + d) * inverse), new Vector<float>(-8)),
                        new Vector<float>(7)
                    );
                }

                total *= quantum;
            }
            else
            {
                foreach (var row in used)
                {
                    total += new Vector<float>(Rows, (row * Width) + d);
                }
            }

            (total * scale).CopyTo(sum, d);
        }
    }

    private float Softmax(float[] sum, float[] scores, int label)
    {
        var best = float.MinValue;
        for (var l = 0; l < _labels; l++)
        {
            var dot = Vector<float>.Zero;
            for (var d = 0; d < Width; d += Vector<float>.Count)
            {
                dot += new Vector<float>(sum, d) * new Vector<float>(Matrix, (l * Width) + d);
            }

            scores[l] = Vector.Sum(dot) + Bias[l];
            best = MathF.Max(best, scores[l]);
        }

        float total = 0;
        for (var l = 0; l < _labels; l++)
        {
            total += scores[l] = MathF.Exp(scores[l] - best);
        }

        for (var l = 0; l < _labels; l++)
        {
            scores[l] /= total;
        }

        return scores[label];
    }

    private void Backward(List<int> used, float[] sum, float[] scores, float[] gradient, int label, float scale, float rate)
    {
        Array.Clear(gradient);
        var width = Vector<float>.Count;
        for (var l = 0; l < _labels; l++)
        {
            var error = (l == label ? 1f : 0f) - scores[l];
            if (MathF.Abs(error) < 1e-4f)
            {
                continue;
            }

            _matrixHistory[l] += error * error;
            var matrixStep = rate * MatrixRate * error / MathF.Sqrt(1 + _matrixHistory[l] * 0.01f);
            for (var d = 0; d < Width; d += width)
            {
                var m = new Vector<float>(Matrix, (l * Width) + d);
                (new Vector<float>(gradient, d) + (m * error)).CopyTo(gradient, d);
                (m + (new Vector<float>(sum, d) * matrixStep)).CopyTo(Matrix, (l * Width) + d);
            }

            Bias[l] += matrixStep;
        }

        var norm = Vector<float>.Zero;
        for (var d = 0; d < Width; d += width)
        {
            var g = new Vector<float>(gradient, d);
            norm += g * g;
        }

        var energy = Vector.Sum(norm) * scale * scale / Width;
        if (energy < 1e-10f)
        {
            return;
        }

        foreach (var row in used)
        {
            var history = _rowHistory[row] += energy;
            var step = new Vector<float>(rate * RowRate * scale / MathF.Sqrt(history + 1e-4f));
            for (var d = 0; d < Width; d += width)
            {
                var at = (row * Width) + d;
                (new Vector<float>(Rows, at) + (new Vector<float>(gradient, d) * step)).CopyTo(Rows, at);
            }
        }
    }
}
