using IctPipeline.Processing;

namespace IctPipeline.Analysis.Routing;

/// <summary>Tells errors of an analysis service apart.</summary>
public static class AnalysisErrors
{
    /// <summary>The code of an error that says that the month's records are used up.</summary>
    public const string BudgetSpent = "recordBudgetSpent";

    /// <summary>The document is at fault: the service will refuse it again.</summary>
    public static bool IsRefusal(Exception error) =>
        error is DependencyException { Status: 400 or 413, Code: not BudgetSpent };

    /// <summary>The month's records are used up.</summary>
    public static bool IsBudgetSpent(Exception error) => error is DependencyException { Code: BudgetSpent };
}
