using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Conditions;
using Spectre.Console;

namespace IctPipeline.Cli.Status;

/// <summary>What is wrong now, one line each, before the figures that it may explain.</summary>
internal static class ConditionList
{
    public static void Write(Screen screen, IReadOnlyList<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            screen.Out.Write(
                new Paragraph()
                    .Append("trouble ", new Style(Color.Red))
                    .Append($"since {FailurePage.Time(condition.Since)}: {Printable.Line(condition.Message)}\n")
            );
        }
    }
}
