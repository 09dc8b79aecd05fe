namespace IctPipeline.Cli.Evaluate.Scoring;

/// <summary>What went wrong, as far as a person would read on.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class FaultList(int most = FaultList.Usual)
{
    private const int Usual = 200;

    private readonly List<EvaluationFault> _faults = [];

    public IReadOnlyList<EvaluationFault> All => _faults;

    /// <summary>Null where nothing went wrong.</summary>
    public IReadOnlyList<EvaluationFault>? OrNull => _faults.Count > 0 ? _faults : null;

    public void Add(string kind, string type, string text, string context)
    {
        if (_faults.Count < most)
        {
            _faults.Add(new EvaluationFault(kind, type, text, context));
        }
    }
}
