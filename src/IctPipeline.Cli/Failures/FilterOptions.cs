using System.CommandLine;
using IctPipeline.Azure;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;

namespace IctPipeline.Cli.Failures;

/// <summary>The parts of a filter as options, of the same names as in the API.</summary>
internal sealed class FilterOptions
{
    private const string LimitName = "limit";

    private static readonly Dictionary<string, string> Descriptions = new()
    {
        ["class"] = "throttled, transient, outage or permanent.",
        ["code"] = "A failure code, such as UnsupportedFormat (docs/failures.md).",
        ["status"] = "retrying, dead, replayed or discarded.",
        ["since"] = "Failed last at this time or later: 2026-03-04, 2026-03-04T12:00:00Z, 90m, 24h, 7d.",
        [LimitName] = $"At most so many (default {FailureFilter.DefaultLimit}; to replay: all).",
        ["blob"] = "Of this blob, members of a bundle included.",
    };

    private readonly Dictionary<string, Option<string>> _options = FailureFilterText.Names.ToDictionary(
        name => name,
        name => new Option<string>($"--{name}") { Description = Descriptions[name] }
    );

    public void AddTo(Command command)
    {
        foreach (var option in _options.Values)
        {
            command.Options.Add(option);
        }
    }

    public bool HasLimit(ParseResult arguments) => arguments.GetValue(_options[LimitName]) is not null;

    /// <exception cref="UserError">A value is unreadable.</exception>
    public FailureFilter Read(ParseResult arguments, TimeProvider time) =>
        FailureFilterText.TryParse(
            name => arguments.GetValue(_options[name]),
            ResourceNames.Articles,
            time.GetUtcNow(),
            out var filter,
            out var problem
        )
            ? filter
            : throw new UserError(ExitCodes.Usage, problem);
}
