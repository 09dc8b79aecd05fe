using System.CommandLine;
using System.Globalization;

namespace IctPipeline.Cli.Filters;

/// <summary>The option <c>--limit</c>.</summary>
internal static class Limits
{
    public static Option<int> Option(int standard)
    {
        var option = new Option<int>("--limit")
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"At most so many (default {standard})."),
            DefaultValueFactory = _ => standard,
            HelpName = "number",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit takes a number from 1.");
            }
        });
        return option;
    }
}
