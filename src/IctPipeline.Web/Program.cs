using IctPipeline.Web;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOptions<ReaderOptions>().BindConfiguration(ReaderOptions.Section).ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<ReaderOptions>, ReaderOptionsValidator>();
builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<ReaderOptions>>().Value);
try
{
    // Asks for the options, which are checked then.
    await using var app = ReaderApp.Build(builder, $"{ReaderOptions.Section}__{nameof(ReaderOptions.AllowedHosts)}");
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException error)
{
    Console.Error.WriteLine(string.Join(Environment.NewLine, error.Failures.Select(failure => $"{ReaderOptions.Section}__{failure}")));
    return 2;
}
