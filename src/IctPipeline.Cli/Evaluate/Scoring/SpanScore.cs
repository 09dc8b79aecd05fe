namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>Counts of an exact comparison, and what follows from them.</summary>
internal sealed class SpanScore
{
    public int Gold { get; private set; }

    public int Found { get; private set; }

    public int Right { get; private set; }

    /// <summary>Right of what was found; 0 where nothing was.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Right of what the set has; 0 where it has nothing.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Gold + Found == 0 ? 0 : 2.0 * Right / (Gold + Found);

    public void Add(int gold, int found, int right)
    {
        Gold += gold;
        Found += found;
        Right += right;
    }

    public void Add(SpanScore other) => Add(other.Gold, other.Found, other.Right);

    public EvaluationRow Row(string name) => new(name, Gold, Found, Right, Round(Precision), Round(Recall), Round(F1));

    public static double Round(double figure) => Math.Round(figure, 4);
}
