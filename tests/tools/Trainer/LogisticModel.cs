namespace IctPipeline.Tools.Trainer;

/// <summary>Logistic regression with a normal prior, by Newton's method: for a few hundred weights and some thousand examples.</summary>
internal sealed class LogisticModel(double[] weights)
{
    private const int MostSteps = 15;

    /// <summary>Inverse variance of the prior; chosen by cross-validation.</summary>
    private const double Prior = 1 / 0.3;

    /// <summary>The first weight, which is the same for all examples, is left nearly free.</summary>
    private const double FreePrior = 0.01;

    private const double SmallestStep = 1e-5;

    public IReadOnlyList<double> Weights => weights;

    public double Score(double[] row) => Dot(weights, row);

    public static LogisticModel Train(double[][] rows, bool[] isRight)
    {
        var weights = new double[rows[0].Length];
        for (var step = 0; step < MostSteps; step++)
        {
            var move = Solve(Derivatives(weights, rows, isRight));
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] -= move[i];
            }

            if (move.Max(Math.Abs) < SmallestStep)
            {
                break;
            }
        }

        return new LogisticModel(weights);
    }

    /// <summary>The second derivatives of the loss, with the first in a last column.</summary>
    private static double[][] Derivatives(double[] weights, double[][] rows, bool[] isRight)
    {
        var size = weights.Length;
        var matrix = new double[size][];
        for (var i = 0; i < size; i++)
        {
            var prior = i == 0 ? FreePrior : Prior;
            matrix[i] = new double[size + 1];
            matrix[i][i] = prior;
            matrix[i][size] = prior * weights[i];
        }

        for (var example = 0; example < rows.Length; example++)
        {
            var row = rows[example];
            var chance = 1 / (1 + Math.Exp(-Dot(weights, row)));
            var (error, curve) = (chance - (isRight[example] ? 1 : 0), chance * (1 - chance));
            int[] filled = [.. Enumerable.Range(0, size).Where(i => row[i] != 0)];
            foreach (var i in filled)
            {
                matrix[i][size] += error * row[i];
                foreach (var j in filled)
                {
                    matrix[i][j] += curve * row[i] * row[j];
                }
            }
        }

        return matrix;
    }

    /// <summary>Gauss's elimination; the matrix is positive definite, so that no pivot is sought.</summary>
    private static double[] Solve(double[][] matrix)
    {
        var size = matrix.Length;
        for (var column = 0; column < size; column++)
        {
            for (var row = column + 1; row < size; row++)
            {
                var factor = matrix[row][column] / matrix[column][column];
                for (var i = column; factor != 0 && i <= size; i++)
                {
                    matrix[row][i] -= factor * matrix[column][i];
                }
            }
        }

        var solution = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            var rest = matrix[row][size];
            for (var i = row + 1; i < size; i++)
            {
                rest -= matrix[row][i] * solution[i];
            }

            solution[row] = rest / matrix[row][row];
        }

        return solution;
    }

    private static double Dot(double[] weights, double[] row)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * row[i];
        }

        return sum;
    }
}
