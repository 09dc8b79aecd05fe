using IctPipeline.Azure;
using IctPipeline.Reading.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IctPipeline.Functions.Composition;

/// <summary>Reads <see cref="ReadLimits"/>. Their largest file is the processor's, so that there is one such setting.</summary>
internal static class ReaderSettings
{
    /// <exception cref="OptionsValidationException">A value is unreadable, or out of its range.</exception>
    public static ReadLimits Read(IConfiguration configuration)
    {
        try
        {
            var options = SettingsReader.Read<ReadLimits>(configuration, ReadLimits.Section);
            return (options with { MaxBytes = ProcessorSettings.Read(configuration).MaxBytes }).Validate();
        }
        catch (ArgumentException error)
        {
            throw new OptionsValidationException(ReadLimits.Section, typeof(ReadLimits), [error.Message]);
        }
    }
}
