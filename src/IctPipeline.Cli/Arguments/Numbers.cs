using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace IctPipeline.Cli.Arguments;

/// <summary>Options that take a whole number, and say so of anything else.</summary>
internal static class Numbers
{
    public static Option<int> Option(string name, string description, int least, int most, int standard, string unit = "number") =>
        new(name)
        {
            Description = description,
            HelpName = unit,
            DefaultValueFactory = _ => standard,
            CustomParser = result => Parse(result, name, least, most) ?? standard,
        };

    /// <summary>The same without a default.</summary>
    public static Option<int?> Optional(string name, string description, int least, int most, string unit = "number") =>
        new(name)
        {
            Description = description,
            HelpName = unit,
            CustomParser = result => Parse(result, name, least, most),
        };

    private static int? Parse(ArgumentResult result, string name, int least, int most)
    {
        if (result.Tokens.Count != 1 || Texts.Problem(result.Tokens[0].Value) is not null)
        {
            // Others say what is missing.
            return null;
        }

        var text = result.Tokens[0].Value;
        if (
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}, not {text}."));
        return null;
    }
}
