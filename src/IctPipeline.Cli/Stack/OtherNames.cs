using IctPipeline.HttpGuard;

namespace IctPipeline.Cli.Stack;

/// <summary>What the environment says of names by which the servers of a local run are reached besides this machine's own.</summary>
internal static class OtherNames
{
    /// <returns>Null where none are given.</returns>
    /// <exception cref="UserError">One of them is no name.</exception>
    public static string? Read()
    {
        var names = Environment.GetEnvironmentVariable(AllowedHosts.Variable);
        try
        {
            AllowedHosts.Parse(names);
            return names;
        }
        catch (FormatException error)
        {
            throw new UserError(ExitCodes.CannotStart, $"{AllowedHosts.Variable}: {error.Message}", error);
        }
    }
}
