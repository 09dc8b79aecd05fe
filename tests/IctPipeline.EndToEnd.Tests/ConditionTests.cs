using System.Text.RegularExpressions;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>Troubles that last, as <c>ict host</c> tells of them.</summary>
public sealed class ConditionTests
{
    private const string NothingCanBeListed = """
        { "rules": [{ "match": { "service": "blob", "method": "GET", "pathContains": "/articles" }, "action": { "status": 500 } }] }
        """;

    [Fact]
    public async Task Host_BlobsCantBeListedForAWhile_SaysSoAndSaysWhenItIsOver()
    {
        await using var stack = await HostedStack.StartAsync();

        await stack.SetFaultsAsync(NothingCanBeListed);
        await SaysAsync(stack.Host, "trouble: The blobs of articles can't be listed");
        Assert.DoesNotContain("over after", stack.Host.Error, StringComparison.Ordinal);
        await stack.SetFaultsAsync(null);

        await SaysAsync(stack.Host, "over after");
        Assert.Single(Regex.Matches(stack.Host.Error, "trouble:"));
    }

    /// <summary>On standard error: standard output is for what it was asked.</summary>
    private static Task SaysAsync(IctProcess host, string text) =>
        host.BecomesAsync(() => Task.FromResult(host.Error.Contains(text, StringComparison.Ordinal)), $"ict host says \"{text}\"");
}
