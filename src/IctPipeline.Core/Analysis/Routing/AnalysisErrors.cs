using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Analysis.Routing;

/// <summary>Tells errors of an analysis service apart.</summary>
public static class AnalysisErrors
{
    /// <summary>The document is at fault: the service will refuse it again.</summary>
    public static bool IsRefusal(Exception error) => error is DependencyException { Status: 400 or 413 or 422 } && !IsWrongSetting(error);

    /// <summary>The service refuses every request, because a setting of ours says something that it does not know.</summary>
    public static bool IsWrongSetting(Exception error) =>
        error is DependencyException { Status: 400, Code: "ModelVersionIncorrect" or "InvalidParameterValue" or "InvalidCountryHint" };

    /// <summary>The month's records are used up.</summary>
    public static bool IsBudgetSpent(Exception error) => error is DependencyException { Code: FailureCodes.BudgetSpent };
}
