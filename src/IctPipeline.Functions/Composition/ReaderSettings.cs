using IctPipeline.Azure;
using IctPipeline.Processing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IctPipeline.Functions;

/// <summary>Reads <see cref="ReadingOptions"/>. Their largest file is the processor's, so that there is one such setting.</summary>
internal static class ReaderSettings
{
    /// <exception cref="OptionsValidationException">A value is unreadable, or out of its range.</exception>
    public static ReadingOptions Read(IConfiguration configuration)
    {
        try
        {
            var options = SettingsReader.Read<ReadingOptions>(configuration, ReadingOptions.Section);
            return (options with { MaxBytes = ProcessorSettings.Read(configuration).MaxBytes }).Validate();
        }
        catch (ArgumentException error)
        {
            throw new OptionsValidationException(ReadingOptions.Section, typeof(ReadingOptions), [error.Message]);
        }
    }
}
