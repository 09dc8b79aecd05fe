namespace IctPipeline.Cli;

/// <summary>How `ict` ends. docs/cli.md lists them; scripts go by them, so they never change meaning.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The command ran, and not everything is as it should be: a file not accounted for, nothing found, a difference.</summary>
    public const int Incomplete = 1;

    /// <summary>The command line is wrong: an unknown option, a path that does not exist. Or a file can't be read or written.</summary>
    public const int Usage = 2;

    /// <summary>The pipeline can't start: no Node.js, a port is taken, the data folder is of another version, a setting is wrong.</summary>
    public const int CannotStart = 3;

    /// <summary>A stack or an account does not answer, or refuses.</summary>
    public const int Unreachable = 4;

    /// <summary>A fault of this program.</summary>
    public const int Internal = 70;

    /// <summary>The terminal was closed (SIGHUP) before it was done.</summary>
    public const int HungUp = 129;

    /// <summary>Ended by Ctrl-C before it was done.</summary>
    public const int Interrupted = 130;

    /// <summary>Whoever read the output went away before all was written, as SIGPIPE says it.</summary>
    public const int ReaderGone = 141;

    /// <summary>Ended by SIGTERM before it was done.</summary>
    public const int Terminated = 143;
}
