using Streaming.Consumers;
using Streaming.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddConsumers();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapConsumers();
return await app.RunServiceAsync();
