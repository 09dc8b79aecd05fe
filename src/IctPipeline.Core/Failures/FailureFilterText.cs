using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Failures;

/// <summary>Reads a <see cref="FailureFilter"/> from names and values, as the API and <c>ict failures</c> take them.</summary>
public static class FailureFilterText
{
    /// <summary>Records in one answer at most.</summary>
    public const int LargestLimit = 1000;

    /// <summary>The names, in the order of the documentation.</summary>
    public static IReadOnlyList<string> Names { get; } = ["class", "code", "status", "since", "limit", "blob"];

    /// <summary>Codes that a record can have.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. RejectionCodes.All, .. FailureCodes.All];

    /// <summary>Reads the parts; one that is null or blank counts as not given.</summary>
    /// <param name="part">Gives a part's text by its name.</param>
    /// <param name="container">Container of <c>blob</c>.</param>
    /// <param name="now">What <c>since=2h</c> is counted back from.</param>
    /// <param name="problem">A sentence that says what is wrong; null where the result is true.</param>
    public static bool TryParse(
        Func<string, string?> part,
        string container,
        DateTimeOffset now,
        [NotNullWhen(true)] out FailureFilter? filter,
        [NotNullWhen(false)] out string? problem
    )
    {
        ArgumentNullException.ThrowIfNull(part);
        var problems = new List<string>();
        var status = Word<FailureStatus>("status", part, problems);
        var @class = Word<FailureClass>("class", part, problems);
        var code = Code(part, problems);
        var since = Since(part, now, problems);
        var limit = Limit(part, problems);
        var blob = Text(part, "blob") is { } name ? new BlobAddress(container, name) : (BlobAddress?)null;
        problem = problems.Count == 0 ? null : string.Join(" ", problems);
        filter = problem is null ? new FailureFilter(status, @class, code, since, limit, blob) : null;
        return problem is null;
    }

    private static string? Text(Func<string, string?> part, string name) =>
        part(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static T? Word<T>(string name, Func<string, string?> part, List<string> problems)
        where T : struct, Enum
    {
        if (Text(part, name) is not { } text)
        {
            return null;
        }

        // Not by number: 7 would be a status that does not exist.
        if (text.All(char.IsLetter) && Enum.TryParse<T>(text, ignoreCase: true, out var value))
        {
            return value;
        }

        problems.Add($"{name} is one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
        return null;
    }

    private static string? Code(Func<string, string?> part, List<string> problems)
    {
        if (Text(part, "code") is not { } text)
        {
            return null;
        }

        if (Codes.FirstOrDefault(code => code.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known;
        }

        problems.Add(
            "code is a failure code of docs/failures.md, such as UnsupportedFormat. A function key belongs into the header x-functions-key."
        );
        return null;
    }

    private static DateTimeOffset? Since(Func<string, string?> part, DateTimeOffset now, List<string> problems)
    {
        if (Text(part, "since") is not { } text)
        {
            return null;
        }

        if (MomentText.TryParse(text, now) is { } moment)
        {
            return moment;
        }

        problems.Add("since is a date, a time such as 2026-03-04T12:00:00Z, or a duration such as 90m, 24h or 7d.");
        return null;
    }

    private static int Limit(Func<string, string?> part, List<string> problems)
    {
        if (Text(part, "limit") is not { } text)
        {
            return FailureFilter.DefaultLimit;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit)
        {
            return limit;
        }

        problems.Add(string.Create(CultureInfo.InvariantCulture, $"limit is a whole number from 1 to {LargestLimit}."));
        return FailureFilter.DefaultLimit;
    }
}
