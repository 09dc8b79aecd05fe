using System.Text.RegularExpressions;
using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests.Repository;

/// <summary>What must hold of every workflow.</summary>
internal static partial class Workflows
{
    public static IReadOnlyDictionary<string, string> Shipped { get; } =
        Directory
            .GetFiles(RepositoryFolder.PathOf(".github", "workflows"), "*.yml")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    public static IReadOnlyList<string> Faults(IReadOnlyDictionary<string, string> workflows) =>
        [.. workflows.SelectMany(workflow => Faults(workflow.Key, workflow.Value)), .. Versions(workflows)];

    private static IEnumerable<string> Faults(string name, string text)
    {
        foreach (Match use in Use().Matches(text))
        {
            if (!Pinned().IsMatch(use.Value.TrimEnd()))
            {
                yield return $"{name}: \"{use.Value.Trim()}\" is not pinned to a commit, with its version in a comment";
            }
        }

        if (!text.Contains("\npermissions:\n  contents: read\n", StringComparison.Ordinal))
        {
            yield return $"{name}: the token may do more than read";
        }

        if (text.Contains("secrets.", StringComparison.Ordinal))
        {
            yield return $"{name}: a secret is used; federated credentials and variables do without";
        }

        if (text.Contains("pull_request_target", StringComparison.Ordinal))
        {
            yield return $"{name}: proposals of strangers run with rights";
        }

        if (Checkout().Count(text) != text.Split("persist-credentials: false").Length - 1)
        {
            yield return $"{name}: a checkout leaves the token behind";
        }

        // What a stranger can write, such as a title, must not be put into a shell line.
        if (Injection().IsMatch(text))
        {
            yield return $"{name}: text of an event is put into a script";
        }

        if (Job().Count(text) != Timeout().Count(text))
        {
            yield return $"{name}: a job has no time limit";
        }
    }

    /// <summary>One action, one commit.</summary>
    private static IEnumerable<string> Versions(IReadOnlyDictionary<string, string> workflows) =>
        workflows
            .Values.SelectMany(text => Use().Matches(text))
            .Select(use => use.Value.Trim().Split('@'))
            .GroupBy(parts => string.Join('/', parts[0].Split('/').Take(2)))
            .Where(group => group.Select(parts => parts[^1]).Distinct().Count() > 1)
            .Select(group => $"{group.Key} is used in several versions");

    [GeneratedRegex(@"uses: .*")]
    private static partial Regex Use();

    [GeneratedRegex(@"^uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"uses: actions/checkout@")]
    private static partial Regex Checkout();

    [GeneratedRegex(@"run: .*\$\{\{\s*github\.(?:event|head_ref)")]
    private static partial Regex Injection();

    [GeneratedRegex(@"^    runs-on: ", RegexOptions.Multiline)]
    private static partial Regex Job();

    [GeneratedRegex(@"^    timeout-minutes: \d+$", RegexOptions.Multiline)]
    private static partial Regex Timeout();
}
