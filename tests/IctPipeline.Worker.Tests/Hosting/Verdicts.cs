using IctPipeline.Worker.Tests.Protocol;

namespace IctPipeline.Worker.Tests.Hosting;

/// <summary>Holds answers against what the host would do with them.</summary>
internal static class Verdicts
{
    /// <summary>The host completes the delivery.</summary>
    public static void Succeeded(StatusResult result) =>
        Assert.True(result.Status == StatusResult.Types.Status.Success, $"{result.Status}: {result.Exception?.Message}");

    /// <summary>The host delivers again, or gives the message to the poison queue.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="exception">The type of the exception that it must tell of, without namespace.</param>
    /// <param name="subject">What was called, for the message of the assertion.</param>
    public static void Failed(StatusResult result, string exception, string subject)
    {
        Assert.True(result.Status == StatusResult.Types.Status.Failure, $"{subject}: {result.Status}");
        Assert.Equal(exception, result.Exception.Type.Split('.')[^1]);
        Assert.NotEmpty(result.Exception.Message);
        Assert.NotEmpty(result.Exception.StackTrace);
    }
}
