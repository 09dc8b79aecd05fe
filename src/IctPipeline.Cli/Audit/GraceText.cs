using System.Globalization;

namespace IctPipeline.Cli.Audit;

/// <summary>Reads <c>--grace</c>.</summary>
internal static class GraceText
{
    private const int LongestHours = 24;

    /// <param name="text"><c>0</c>, or a whole number with <c>s</c>, <c>m</c> or <c>h</c>.</param>
    /// <exception cref="UserError">It is something else, or longer than a day.</exception>
    public static TimeSpan Parse(string text)
    {
        if (text == "0")
        {
            return TimeSpan.Zero;
        }

        var isNumber = int.TryParse(
            text.AsSpan(0, Math.Max(text.Length - 1, 0)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        );
        TimeSpan? grace =
            !isNumber || count > LongestHours * 3600
                ? null
                : text[^1] switch
                {
                    's' => TimeSpan.FromSeconds(count),
                    'm' => TimeSpan.FromMinutes(count),
                    'h' => TimeSpan.FromHours(count),
                    _ => null,
                };
        return grace is { } span && span <= TimeSpan.FromHours(LongestHours)
            ? span
            : throw new UserError(ExitCodes.Usage, "--grace is 0, or a whole number with s, m or h, such as 90s or 2m; 24h at most.");
    }
}
