"""Photos of the way in are pictures like all others, with consent where a child is seen."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('institutions', '0003_telling_the_way_in'),
        ('ui', '0003_carry_pictures'),
    ]

    operations = [
        migrations.AlterField(
            model_name='routestep',
            name='photo',
            field=models.ForeignKey(blank=True, help_text='No people in it whom one could recognize.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='ui.picture', verbose_name='Photo instead of the drawing'),
        ),
    ]
