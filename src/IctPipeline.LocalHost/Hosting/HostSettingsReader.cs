using IctPipeline.Azure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>Reads <c>host.json</c>, and refuses values that the platform would refuse.</summary>
internal static class HostSettingsReader
{
    private const string Job = "AzureFunctionsJobHost";

    /// <param name="path">The file; null takes the one beside the program.</param>
    /// <exception cref="LocalHostException">The file is missing or wrong.</exception>
    public static HostSettings Read(string? path)
    {
        var file = Path.GetFullPath(path ?? Path.Combine(AppContext.BaseDirectory, "host.json"));
        if (!File.Exists(file))
        {
            throw new LocalHostException(
                LocalHostCodes.SettingWrong,
                $"There is no host.json at {file}; build the project again, or name the file."
            );
        }

        try
        {
            return Read(new ConfigurationBuilder().AddJsonFile(file).AddEnvironmentVariables(Job + "__").Build());
        }
        catch (Exception error) when (error is InvalidDataException or FormatException)
        {
            throw new LocalHostException(LocalHostCodes.SettingWrong, $"{file} can't be read: {error.GetBaseException().Message}", error);
        }
    }

    /// <exception cref="LocalHostException">A value is unreadable, or out of its range.</exception>
    internal static HostSettings Read(IConfiguration json)
    {
        using var services = new ServiceCollection()
            .AddSettings<HostSettings, HostSettingsValidator>(json, HostSettings.Source)
            .BuildServiceProvider();
        try
        {
            return services.GetRequiredService<HostSettings>();
        }
        catch (OptionsValidationException error)
        {
            throw new LocalHostException(LocalHostCodes.SettingWrong, $"host.json: {string.Join(" ", error.Failures)}", error);
        }
    }
}
