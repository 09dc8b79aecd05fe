using System.CommandLine;
using System.Globalization;
using IctPipeline.Cli.Arguments;

namespace IctPipeline.Cli.Filters;

/// <summary>The option <c>--limit</c>.</summary>
internal static class Limits
{
    public static Option<int> Option(int standard) =>
        Numbers.Option(
            "--limit",
            string.Create(CultureInfo.InvariantCulture, $"At most so many (default {standard})."),
            least: 1,
            most: int.MaxValue,
            standard
        );
}
