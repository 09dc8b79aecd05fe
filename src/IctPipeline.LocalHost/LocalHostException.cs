namespace IctPipeline.LocalHost;

/// <summary>
/// The local host or one of its servers can't start, or stopped. <see cref="Exception.Message"/> is one sentence for the
/// person at the keyboard: it says what is wrong and what to do.
/// </summary>
public sealed class LocalHostException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>One of <see cref="LocalHostCodes"/>, or the code that a server gave.</summary>
    public string Code { get; } = code;
}

/// <summary>Why something did not start. The servers of <c>infra/local</c> use the first group too.</summary>
public static class LocalHostCodes
{
    public const string PortTaken = "PortTaken";
    public const string DataVersion = "DataVersion";
    public const string DataInUse = "DataInUse";
    public const string DataFolder = "DataFolder";
    public const string StartFailed = "StartFailed";

    public const string NodeMissing = "NodeMissing";
    public const string NodeTooOld = "NodeTooOld";
    public const string InfraMissing = "InfraMissing";
    public const string InstallFailed = "InstallFailed";
    public const string ServerStopped = "ServerStopped";
    public const string SettingWrong = "SettingWrong";
}
