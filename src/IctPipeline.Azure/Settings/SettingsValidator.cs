using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Settings;

/// <summary>Puts a setting's whole name before what a generated validator says of a property.</summary>
internal sealed class SettingsValidator<TOptions>(IValidateOptions<TOptions> generated, SettingsSource source, IConfiguration configuration)
    : IValidateOptions<TOptions>
    where TOptions : class
{
    /// <summary>What generated validators put between the property and the message.</summary>
    private const string Separator = ": ";

    /// <summary>What messages of attributes begin with; the name of the field follows.</summary>
    private const string Field = "The field ";

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var result = generated.Validate(name, options);
        return result.Failed ? ValidateOptionsResult.Fail(result.Failures.Select(Sentence)) : result;
    }

    /// <summary>A message without a property is a sentence already.</summary>
    private string Sentence(string failure)
    {
        var end = failure.IndexOf(Separator, StringComparison.Ordinal);
        if (end <= 0 || failure.AsSpan(0, end).Contains(' '))
        {
            return failure;
        }

        var message = failure[(end + Separator.Length)..];
        if (message.StartsWith(Field, StringComparison.Ordinal))
        {
            message = message[(message.IndexOf(' ', Field.Length) + 1)..];
        }

        return $"{source.NameOf(configuration, Path(failure[..end]))} {message.TrimEnd('.')}.";
    }

    /// <summary>Validators of nested options know the property by its own name only.</summary>
    private string Path(string member) =>
        SettingsProperty.Of(source.Options).FirstOrDefault(property => property.Info.Name == member)?.Path ?? member;
}
