using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ParameterResourceBuilderExtensions
{
    // Of the characters that a password has by default these give 128 bits.
    private const int PasswordLength = 22;

    /// <summary>A secret parameter, not yet of the application: its value taken from <c>Parameters:{name}</c>, or else a password that the user secrets of the AppHost keep.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="lower">True for lower-case letters.</param>
    /// <param name="upper">True for upper-case letters.</param>
    /// <param name="numeric">True for digits.</param>
    /// <param name="special">True for other characters.</param>
    /// <param name="minLower">Smallest number of lower-case letters.</param>
    /// <param name="minUpper">Smallest number of upper-case letters.</param>
    /// <param name="minNumeric">Smallest number of digits.</param>
    /// <param name="minSpecial">Smallest number of other characters.</param>
    public static ParameterResource CreateDefaultPasswordParameter(
        IDistributedApplicationBuilder builder, string name, bool lower = true, bool upper = true, bool numeric = true, bool special = true,
        int minLower = 0, int minUpper = 0, int minNumeric = 0, int minSpecial = 0) => CreateGeneratedParameter(builder, name, secret: true, new()
    {
        MinLength = PasswordLength,
        Lower = lower,
        Upper = upper,
        Numeric = numeric,
        Special = special,
        MinLower = minLower,
        MinUpper = minUpper,
        MinNumeric = minNumeric,
        MinSpecial = minSpecial,
    });

    /// <summary>A parameter, not yet of the application: its value taken from <c>Parameters:{name}</c>, or else made at random and kept in the user secrets of the AppHost.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="secret">True keeps the value out of sight.</param>
    /// <param name="parameterDefault">How it is made.</param>
    public static ParameterResource CreateGeneratedParameter(IDistributedApplicationBuilder builder, string name, bool secret, GenerateParameterDefault parameterDefault)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(parameterDefault);
        var parameter = CreateParameter(builder, name, secret);
        parameter.Default = builder.ExecutionContext.IsRunMode ? new UserSecretsParameterDefault(builder, name, parameterDefault) : parameterDefault;
        return parameter;
    }

    /// <summary>A parameter, not yet of the application, its value taken from <c>Parameters:{name}</c> of the configuration.</summary>
    public static ParameterResource CreateParameter(IDistributedApplicationBuilder builder, string name, bool secret)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        return new(name, fallback => ParameterValue.Read(builder.Configuration, name, $"Parameters:{name}", fallback), secret);
    }
}
