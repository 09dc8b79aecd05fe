using System.Globalization;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.Cli.Up;
using IctPipeline.Core.Conditions;
using IctPipeline.LocalHost.Stack;
using Spectre.Console;

namespace IctPipeline.Cli.Doctor;

/// <summary>Makes one check after another and prints each as it comes.</summary>
internal sealed class DoctorRun(CliContext context, string dataFolder, bool account, bool json)
{
    /// <returns><see cref="ExitCodes.Incomplete"/> where something is bad.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var bad = 0;
        await foreach (var finding in FindAsync(cancellationToken))
        {
            Print(finding);
            bad += finding.State == FindingState.Bad ? 1 : 0;
        }

        if (!json)
        {
            context.Screen.Out.WriteLine(bad == 0 ? "Nothing is wrong." : string.Create(CultureInfo.InvariantCulture, $"{bad} to mend."));
        }

        return bad == 0 ? ExitCodes.Success : ExitCodes.Incomplete;
    }

    private async IAsyncEnumerable<Finding> FindAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (!account)
        {
            await foreach (var finding in new ToolChecks(LocalPrerequisites.VersionAsync).RunAsync(cancellationToken))
            {
                yield return finding;
            }

            foreach (var finding in new MachineChecks(dataFolder, RunningStackFile.Read(dataFolder), PortChoice.IsFree).Run())
            {
                yield return finding;
            }
        }

        var (connection, missing) = Connect();
        if (connection is null)
        {
            yield return missing!;
            yield break;
        }

        await using (connection)
        {
            yield return Finding.Good("connection", connection.Name);
            await foreach (var finding in new ConnectionChecks(connection, context.Time).RunAsync(cancellationToken))
            {
                yield return finding;
            }
        }
    }

    /// <summary>That nothing runs is no fault of the machine; that an account that was asked for is not configured is one.</summary>
    private (StackConnection? Connection, Finding? Missing) Connect()
    {
        try
        {
            return (StackConnection.Open(dataFolder, account), null);
        }
        catch (UserError error)
        {
            return (
                null,
                account
                    ? Finding.Bad(
                        "connection",
                        error.Message,
                        "Set ArticlesStorage and Cosmos__ConnectionString, or their addresses and an identity (README, Settings)."
                    )
                : RunningStackFile.Damage(dataFolder) is { } damage
                    ? Finding.Bad("connection", damage, "The documents themselves are not touched by this.")
                : Finding.Note("connection", "no stack runs, and no account is configured", "Start a stack with `ict up`.")
            );
        }
    }

    private void Print(Finding finding)
    {
        if (json)
        {
            context.Screen.Data.WriteLine(CliJson.Serialize(finding));
            return;
        }

        var (word, color) = finding.State switch
        {
            FindingState.Good => ("ok  ", Color.Green),
            FindingState.Note => ("note", Color.Yellow),
            _ => ("BAD ", Color.Red),
        };
        context.Screen.Out.Write(
            new Paragraph().Append(word, new Style(color)).Append($"  {finding.Check.PadRight(16)} {Printable.Line(finding.Found)}\n")
        );
        if (finding.Mend is not null)
        {
            context.Screen.Out.WriteLine($"      {Printable.Line(finding.Mend)}");
        }
    }
}
