using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Settings;

/// <summary>The one way in which settings become options.</summary>
public static class SettingsServices
{
    /// <summary>Options without a rule beyond the kinds of their values, all in one section.</summary>
    /// <inheritdoc cref="AddSettings{TOptions,TValidator}(IServiceCollection,IConfiguration,SettingsSource)"/>
    public static IServiceCollection AddSettings<TOptions>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class => services.Bind<TOptions>(configuration, new SettingsSource(typeof(TOptions), section));

    /// <summary>Options that are all in one section.</summary>
    /// <inheritdoc cref="AddSettings{TOptions,TValidator}(IServiceCollection,IConfiguration,SettingsSource)"/>
    public static IServiceCollection AddSettings<TOptions, TValidator>(
        this IServiceCollection services,
        IConfiguration configuration,
        string section
    )
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>, new() =>
        services.AddSettings<TOptions, TValidator>(configuration, new SettingsSource(typeof(TOptions), section));

    /// <summary>
    /// Registers <typeparamref name="TOptions"/>: bound when it is first asked for, checked then and when the host starts. Wrong
    /// settings give an <see cref="OptionsValidationException"/> with a sentence for each, which names it and never its value.
    /// </summary>
    /// <typeparam name="TOptions">
    /// The options. Bound by reflection: generated binders know no type parameters, and set no <c>init</c> property.
    /// </typeparam>
    /// <typeparam name="TValidator">Generated from the annotations of the options: <c>[OptionsValidator]</c>.</typeparam>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="source">Where the values stand.</param>
    public static IServiceCollection AddSettings<TOptions, TValidator>(
        this IServiceCollection services,
        IConfiguration configuration,
        SettingsSource source
    )
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>, new()
    {
        services.AddSingleton<IValidateOptions<TOptions>>(new SettingsValidator<TOptions>(new TValidator(), source, configuration));
        return services.Bind<TOptions>(configuration, source);
    }

    private static IServiceCollection Bind<TOptions>(this IServiceCollection services, IConfiguration configuration, SettingsSource source)
        where TOptions : class
    {
        // Whoever wants to know what settings there are finds them among the services.
        services.AddSingleton(source);
        services.AddOptions<TOptions>().Configure(options => SettingsBinder.Bind(configuration, source, options)).ValidateOnStart();
        return services.AddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
    }
}
